import { dateOrder } from '../codes.js';
import { columnName } from '../place.js';
import { at, type FindingKey, type LedgerCheck } from './check.js';

const HISTORY = ['foundAt', 'completedAt', 'reviewedAt', 'closedAt'] as const satisfies readonly FindingKey[];

/** LEDG-011: found ≤ completed ≤ reviewed ≤ closed ≤ 数据截止日期, deadline ≥ found. One report per faulty cell. */
export const checkDateOrder: LedgerCheck = (entry, around) => {
  const { values } = entry;
  const { asOf } = around.data;
  const days = HISTORY.flatMap((key) =>
    values[key] === undefined ? [] : [{ key: key as FindingKey, day: values[key] }],
  );
  const pairs = days.slice(1).map((late, index) => ({ late, early: days[index]! }));
  if (values.deadline !== undefined && values.foundAt !== undefined) {
    pairs.push({ late: { key: 'deadline', day: values.deadline }, early: { key: 'foundAt', day: values.foundAt } });
  }
  const disordered = pairs
    .filter(({ late, early }) => late.day < early.day)
    .map(({ late, early }) =>
      at(dateOrder, entry, late.key, around, `（${late.day}）早于“${columnName(early.key)}”（${early.day}）。`),
    );
  const future = days
    .filter(({ day }) => day > asOf)
    .map(({ key, day }) => at(dateOrder, entry, key, around, `（${day}）晚于数据截止日期（${asOf}）。`));
  return [...disordered, ...future];
};
