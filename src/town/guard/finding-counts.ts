import { type countLedger, percent } from '../../ledger/index.js';
import type { Guard, HIDDEN } from './guard.js';

type Shown = number | typeof HIDDEN;

/** What is printed of some findings: of all, or of a village's, a category's … */
export interface ShownCounts {
  total: Shown;
  rectified: Shown;
  closed: Shown;
  open: Shown;
  overdue: Shown;
  rectifiedRate: string;
  closedRate: string;
}

/** Keys of the counts of one group of findings; of all of them, the names of the town's own numbers. */
const keysOf = (group: string) => ({
  total: group === '' ? '问题.总数' : `问题数|${group}`,
  rectified: group === '' ? '问题.已整改数' : `已整改|${group}`,
  closed: group === '' ? '问题.已销号数' : `已销号|${group}`,
  open: group === '' ? '问题.未完成数' : `未完成|${group}`,
  overdue: group === '' ? '问题.逾期数' : `逾期|${group}`,
});

/** Passes the counts of a group through the guard; `group` is `村:` and the code, `分类:` and the id …, empty for all. */
export function guardCounts(guard: Guard, group: string, count: ReturnType<typeof countLedger>): ShownCounts {
  const keys = keysOf(group);
  const open = count.total - count.rectified;
  guard.sum(keys.total, [keys.rectified, keys.open]);
  const waiting = `待复核|${group}`;
  if (guard.level === 'public') guard.know(waiting, count.rectified - count.closed);
  guard.sum(keys.rectified, [keys.closed, waiting]);
  return {
    total: guard.cell(keys.total, count.total),
    rectified: guard.cell(keys.rectified, count.rectified),
    closed: guard.cell(keys.closed, count.closed),
    open: guard.cell(keys.open, open),
    overdue: guard.cell(keys.overdue, count.overdue),
    rectifiedRate: guard.of([keys.total, keys.rectified, keys.open], percent(count.rectifiedRate)),
    closedRate: guard.of([keys.total, keys.closed], percent(count.closedRate)),
  };
}

/** The groups are all of the findings, each in one of them. */
export function sumCounts(guard: Guard, groups: readonly string[]): void {
  const all = keysOf('');
  for (const name of ['total', 'rectified', 'closed', 'open', 'overdue'] as const)
    guard.sum(
      all[name],
      groups.map((group) => keysOf(group)[name]),
    );
}
