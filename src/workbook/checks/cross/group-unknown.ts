import { crossCheck } from '../cross-check.js';

export const groupUnknown = crossCheck(
  {
    code: 'CROSS-013',
    severity: 'warning',
    title: '组号大于村民小组数',
    why: '村里没有这个组，按组统计就多出一组。',
    fix: ['核对组号，或者改村情况的村民小组数。'],
  },
  ({ households, village }, { report }) => {
    const { groupCount } = village.values;
    if (groupCount === undefined) return;
    for (const household of households) {
      const { groupNo } = household.values;
      if (groupNo === undefined || groupNo <= groupCount) continue;
      report('household', household, 'groupNo', {
        found: String(groupNo),
        message: `填的是第 ${groupNo} 组，村情况里村民小组数是 ${groupCount}。`,
      });
    }
  },
);
