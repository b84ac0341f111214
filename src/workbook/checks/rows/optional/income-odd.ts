import { rowCheck } from '../../row-check.js';

const MOST = 100_000;

export const incomeOdd = rowCheck(
  'income',
  {
    code: 'ROW-107',
    severity: 'suspected',
    title: '人均纯收入少见',
    why: '人均纯收入不大于 0 或者超过 10 万元的很少，往往是单位、小数点或者人数填错了。',
    fix: ['核对四项收入、经营支出和共享收入人数；确实如此的不用改。'],
  },
  ({ wage, business, businessCost, property, transfer, sharers }, { report }) => {
    const parts = [wage, business, businessCost, property, transfer, sharers];
    if (parts.some((part) => part === undefined) || sharers === 0) return;
    const each = (wage! + business! - businessCost! + property! + transfer!) / sharers!;
    if (each <= 0 || each > MOST) report('wage', { message: `按所填内容计算，人均纯收入是 ${Math.round(each)} 元。` });
  },
);
