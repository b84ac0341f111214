import { rowCheck } from '../../row-check.js';

export const renovationYearImpossible = rowCheck(
  'household',
  {
    code: 'ROW-058',
    severity: 'error',
    title: '危改年度晚于数据截止日期',
    why: '还没有到的年份不可能已经改造完。',
    fix: ['核对危改年度。'],
  },
  ({ renovationYear }, { report, asOf }) => {
    if (renovationYear !== undefined && renovationYear > Number(asOf.slice(0, 4))) {
      report('renovationYear', {
        found: String(renovationYear),
        message: `危改年度是 ${renovationYear}，数据截止日期是 ${asOf}。`,
      });
    }
  },
);
