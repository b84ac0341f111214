import { rowCheck } from '../../row-check.js';

export const foundDate = rowCheck(
  'finding',
  {
    code: 'ROW-094',
    severity: 'error',
    title: '发现日期不对',
    why: '整改时限和进度从发现日期算起。',
    fix: ['核对发现日期；不是本次大排查发现的，改问题来源。'],
  },
  ({ foundAt, source }, { report, asOf, plan }) => {
    if (foundAt === undefined) return;
    if (foundAt > asOf)
      report('foundAt', { found: foundAt, message: `发现日期是 ${foundAt}，晚于数据截止日期 ${asOf}。` });
    else if (source === '大排查' && (foundAt < plan.inspection.start || foundAt > plan.inspection.end)) {
      report('foundAt', {
        severity: 'warning',
        found: foundAt,
        message: `问题来源是“大排查”，发现日期 ${foundAt} 不在排查期间（${plan.inspection.start} 至 ${plan.inspection.end}）。`,
      });
    }
  },
);
