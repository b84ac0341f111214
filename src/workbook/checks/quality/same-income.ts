import { crossCheck } from '../cross-check.js';
import { groupBy } from './groups.js';

const KEYS = ['wage', 'business', 'businessCost', 'property', 'transfer'] as const;
const ENOUGH = 5;

export const sameIncome = crossCheck(
  {
    code: 'QUAL-016',
    severity: 'suspected',
    title: '很多户的收入一模一样',
    why: '几户的五项收支分毫不差，往往是复制填的，不是逐户核算的。',
    fix: ['对照收入核算表逐户核对；确实相同的不用改。'],
  },
  ({ optional = {} }, { report }) => {
    const rows = (optional.income ?? []).filter(
      ({ values }) => KEYS.every((key) => values[key] !== undefined) && KEYS.some((key) => Number(values[key]) !== 0),
    );
    for (const same of groupBy(rows, ({ values }) => KEYS.map((key) => values[key]).join('|')).values())
      if (same.length >= ENOUGH)
        report('income', same[0]!, 'wage', {
          message: `有 ${same.length} 户的工资、经营、财产、转移性收入完全相同。`,
        });
  },
);
