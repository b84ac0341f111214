import { rowCheck } from '../../row-check.js';

const YEARS = 3;

export const loanTerm = rowCheck(
  'loan',
  {
    code: 'ROW-103',
    severity: 'warning',
    title: '小额信贷超过三年',
    why: '脱贫人口小额信贷期限在三年以内，超过的要么日期填错，要么不是小额信贷。',
    fix: ['对照借款合同核对放贷日期和到期日期；办理了展期的，在情况说明里写清楚。'],
  },
  ({ grantedAt, dueDate }, { report }) => {
    if (grantedAt === undefined || dueDate === undefined) return;
    const latest = `${Number(grantedAt.slice(0, 4)) + YEARS}${grantedAt.slice(4)}`;
    if (dueDate > latest)
      report('dueDate', { found: dueDate, message: `${grantedAt} 放贷，${dueDate} 到期，超过三年。` });
  },
);
