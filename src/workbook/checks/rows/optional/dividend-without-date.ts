import { rowCheck } from '../../row-check.js';

export const dividendWithoutDate = rowCheck(
  'dividend',
  {
    code: 'ROW-110',
    severity: 'warning',
    title: '兑现了分红，没有填兑现日期',
    why: '是否按协议约定的时间兑现，要看兑现日期。',
    fix: ['对照银行流水补上兑现日期。'],
  },
  ({ paidAmount, paidAt }, { report }) => {
    if (paidAmount !== undefined && paidAmount > 0 && paidAt === undefined)
      report('paidAt', { message: `已兑现分红 ${paidAmount} 元，没有填兑现日期。` });
  },
);
