import { rowCheck } from '../../row-check.js';

export const businessWithoutCost = rowCheck(
  'income',
  {
    code: 'ROW-106',
    severity: 'warning',
    title: '有生产经营收入，没有生产经营支出',
    why: '种植、养殖总有种子、化肥、饲料等支出，漏了支出，纯收入就算多了。',
    fix: ['补上生产经营性支出；确实没有支出的不用改。'],
  },
  ({ business, businessCost }, { report }) => {
    if (business !== undefined && business > 0 && businessCost === 0)
      report('businessCost', { found: '0', message: `生产经营性收入 ${business} 元，生产经营性支出是 0。` });
  },
);
