import { rowCheck } from '../../row-check.js';

export const fundOverspent = rowCheck(
  'fund',
  {
    code: 'ROW-111',
    severity: 'error',
    title: '衔接资金支出超过安排金额',
    why: '支出进度在 0 到 100% 之间，支出不可能比安排的多。',
    fix: ['核对安排金额和已支出金额，单位都是元。'],
  },
  ({ budget, paid }, { report }) => {
    if (budget !== undefined && paid !== undefined && paid > budget)
      report('paid', { found: String(paid), message: `已支出 ${paid} 元，超过安排的 ${budget} 元。` });
  },
);
