import { rowCheck } from '../../row-check.js';

export const visitIncomplete = rowCheck(
  'household',
  {
    code: 'ROW-061',
    severity: 'warning',
    title: '入户情况不完整',
    why: '算作已排查的户，要有日期和排查人，入户的还要签字；没有入户的要写原因。',
    fix: ['补上缺的内容。'],
  },
  ({ visitState, visitDate, inspectors, signed, notVisitedReason }, { report }) => {
    if (visitState === '已入户' || visitState === '电话核实') {
      if (visitDate === undefined) report('visitDate', { message: `入户结果是“${visitState}”，没有填入户日期。` });
      if (inspectors === undefined) report('inspectors', { message: `入户结果是“${visitState}”，没有填排查人。` });
      if (visitState === '已入户' && signed !== '是')
        report('signed', { ...(signed ? { found: signed } : {}), message: '入户结果是“已入户”，受访人没有签字。' });
    } else if (visitState !== undefined && notVisitedReason === undefined) {
      report('notVisitedReason', { message: `入户结果是“${visitState}”，没有填未入户原因。` });
    }
  },
);
