import { rowCheck } from '../../row-check.js';

export const visitDateOutsideRound = rowCheck(
  'household',
  {
    code: 'ROW-060',
    severity: 'error',
    title: '入户日期不在排查期间',
    why: '本次排查只统计排查期间的入户，期间以外的入户不能算。',
    fix: ['核对入户日期；确有原因的，在“未入户原因”写明。'],
  },
  ({ visitDate, notVisitedReason }, { report, plan }) => {
    const { start, end } = plan.inspection;
    if (visitDate === undefined || notVisitedReason !== undefined || (visitDate >= start && visitDate <= end)) return;
    report('visitDate', {
      found: visitDate,
      expected: [`${start} 至 ${end}`],
      message: `入户日期是 ${visitDate}，排查期间是 ${start} 至 ${end}。`,
    });
  },
);
