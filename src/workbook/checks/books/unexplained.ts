import type { Entry } from '../../../model/index.js';
import { type AnyBook, crossCheck } from '../cross-check.js';

/** Per sheet: when a row says that something is not done, and where the reason goes. */
const SHEETS: readonly [entity: string, undone: (values: Entry['values']) => boolean, reason: string, name: string][] =
  [
    ['annualTarget', ({ target, actual }) => Number(actual) < Number(target), 'reason', '未完成原因'],
    ['policy', ({ implemented }) => implemented === '否', 'note', '落实情况'],
    ['duty', ({ done }) => done === '否', 'note', '落实情况'],
    ['mechanism', ({ state }) => state === '不健全', 'note', '运行情况'],
  ];

export const unexplained = crossCheck<AnyBook>(
  {
    code: 'ROW-121',
    severity: 'warning',
    title: '没有做到而没有写原因',
    why: '没有完成的目标、没有落实的政策和职责、不健全的机制，要写明差在哪里，才好整改。',
    fix: ['补上原因。'],
  },
  ({ tables = {} }, { report }) => {
    for (const [entity, undone, reason, name] of SHEETS)
      for (const row of tables[entity] ?? [])
        if (undone(row.values) && row.values[reason] === undefined)
          report(entity, row, reason, { message: `这一行没有做到，“${name}”没有填。` });
  },
);
