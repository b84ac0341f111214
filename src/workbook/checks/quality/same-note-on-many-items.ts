import { type AnyBook, crossCheck } from '../cross-check.js';
import { groupBy } from './groups.js';

const ENOUGH = 10;
const SHARE = 0.5;
const SHORTEST = 6;

export const sameNoteOnManyItems = crossCheck<AnyBook>(
  {
    code: 'QUAL-014',
    severity: 'suspected',
    title: '很多检查项写的是同一句话',
    why: '不同的检查项查的是不同的事，情况说明一字不差，往往没有逐项核实。',
    fix: ['逐项核实，写明这一项看了什么、问了谁。'],
  },
  ({ manualChecks }, { report }) => {
    const noted = manualChecks.filter(({ values }) => [...(values.note ?? '')].length >= SHORTEST);
    const all = new Set(noted.map(({ values }) => values.item)).size;
    for (const [note, rows] of groupBy(noted, ({ values }) => values.note)) {
      const items = new Set(rows.map(({ values }) => values.item));
      if (items.size < ENOUGH || items.size < all * SHARE) continue;
      report('manualCheck', rows[0]!, 'note', {
        found: note,
        message: `写了情况说明的 ${all} 个检查项里，有 ${items.size} 个写的是同一句话。`,
      });
    }
  },
);
