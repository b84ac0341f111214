import { entitiesOf } from '../../../model/index.js';
import { type AnyBook, crossCheck } from '../cross-check.js';

/** Days that lie ahead by their nature. */
const AHEAD: ReadonlySet<string> = new Set(['dueDate', 'deadline']);

export const dateAfterAsOf = crossCheck<AnyBook>(
  {
    code: 'ROW-120',
    severity: 'error',
    title: '登记的日期晚于数据截止日期',
    why: '会议、督导、资金这些登记要在数据截止日期之前，之后的不属于这一期。',
    fix: ['核对日期；情况更新了的，把封面的数据截止日期改晚。'],
  },
  ({ origin, asOf, tables = {} }, { report }) => {
    for (const { key, fields } of entitiesOf(origin.book ?? 'village')) {
      const days = fields.filter(({ type, key: field }) => type === 'date' && !AHEAD.has(field));
      for (const row of tables[key] ?? []) {
        for (const { key: field, name } of days) {
          const day = row.values[field] as string | undefined;
          if (day !== undefined && day > asOf)
            report(key, row, field, { found: day, message: `${name}是 ${day}，晚于数据截止日期 ${asOf}。` });
        }
      }
    }
  },
);
