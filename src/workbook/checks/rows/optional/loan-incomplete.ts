import { rowCheck } from '../../row-check.js';

const NEEDED = [
  ['amount', '贷款金额'],
  ['dueDate', '到期日期'],
  ['purpose', '贷款用途'],
  ['usedBy', '实际使用人'],
  ['transferForm', '流转形式'],
  ['balance', '贷款余额'],
] as const;

export const loanIncomplete = rowCheck(
  'loan',
  {
    code: 'ROW-104',
    severity: 'warning',
    title: '贷款情况不完整，或前后矛盾',
    why: '用途、使用人、到期和余额缺一样，这笔贷款有没有问题就判定不了。',
    fix: ['对照借款合同补齐；没有放贷的，不填金额和余额。'],
  },
  (values, { report }) => {
    if (values.granted === '是') {
      const blank = NEEDED.filter(([key]) => values[key] === undefined);
      if (blank.length > 0)
        report(blank[0]![0], { message: `已经放贷，没有填${blank.map(([, name]) => name).join('、')}。` });
    } else if (values.granted === '否' && ((values.amount ?? 0) > 0 || (values.balance ?? 0) > 0)) {
      report('granted', { found: '否', message: '是否放贷填“否”，又填了贷款金额或余额。' });
    }
  },
);
