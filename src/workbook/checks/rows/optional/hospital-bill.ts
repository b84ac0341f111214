import { rowCheck } from '../../row-check.js';

/** 分 instead of 元: sums of money do not suffer from binary fractions. */
const cents = (yuan: number): number => Math.round(yuan * 100);

export const hospitalBill = rowCheck(
  'hospitalization',
  {
    code: 'ROW-102',
    severity: 'error',
    title: '住院费用对不上',
    why: '自付费用等于总费用减去已报销，医疗负担重不重就看自付费用。',
    fix: ['对照出院结算单改正。'],
  },
  ({ total, reimbursed, selfPay }, { report }) => {
    if (total === undefined || reimbursed === undefined) return;
    if (reimbursed > total) {
      report('reimbursed', { found: String(reimbursed), message: `已报销 ${reimbursed} 元，超过总费用 ${total} 元。` });
    } else if (selfPay !== undefined && Math.abs(cents(total) - cents(reimbursed) - cents(selfPay)) > 1) {
      const right = (cents(total) - cents(reimbursed)) / 100;
      const message = `自付费用填的是 ${selfPay} 元，总费用 ${total} 元减去已报销 ${reimbursed} 元是 ${right} 元。`;
      report('selfPay', { found: String(selfPay), expected: [String(right)], message });
    }
  },
);
