import { rowCheck } from '../../row-check.js';

export const loanBalance = rowCheck(
  'loan',
  {
    code: 'ROW-105',
    severity: 'error',
    title: '贷款余额超过贷款金额',
    why: '余额不可能比借的还多，逾期金额会算错。',
    fix: ['核对贷款金额和余额，余额只算本金。'],
  },
  ({ amount, balance }, { report }) => {
    if (amount !== undefined && balance !== undefined && balance > amount)
      report('balance', { found: String(balance), message: `贷款余额 ${balance} 元，超过贷款金额 ${amount} 元。` });
  },
);
