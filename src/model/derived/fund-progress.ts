import type { Fund } from '../village-data.js';
import type { Derivation } from './derivation.js';

/** `fund.progress` 支出进度, per cent of the budget to two decimals (FACTS 7.5); nothing budgeted: 100. */
export const fundProgress: Derivation<Fund, number> = {
  key: 'progress',
  name: '支出进度',
  type: 'double',
  compute({ values: { budget, paid } }) {
    const missing = [...(budget === undefined ? ['安排金额'] : []), ...(paid === undefined ? ['已支出金额'] : [])];
    if (budget === undefined || paid === undefined) return { missing };
    return { value: budget === 0 ? 100 : Math.round((paid / budget) * 10_000) / 100 };
  },
};
