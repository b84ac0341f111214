import { rowCheck } from '../../row-check.js';

export const inspectionDates = rowCheck(
  'village',
  {
    code: 'ROW-071',
    severity: 'warning',
    title: '排查起止日期不对',
    why: '报告里要写排查的起止日期，应当在方案规定的期间之内。',
    fix: ['核对排查开始日期和结束日期。'],
  },
  (values, { report, plan }) => {
    const start = values['inspection.start'];
    const end = values['inspection.end'];
    if (start !== undefined && end !== undefined && end < start) {
      report('inspection.end', {
        severity: 'error',
        found: end,
        message: `排查结束日期 ${end} 早于开始日期 ${start}。`,
      });
    }
    const round = plan.inspection;
    for (const [field, name, day] of [
      ['inspection.start', '开始', start],
      ['inspection.end', '结束', end],
    ] as const) {
      if (day !== undefined && (day < round.start || day > round.end)) {
        report(field, {
          found: day,
          message: `排查${name}日期是 ${day}，方案规定的排查期间是 ${round.start} 至 ${round.end}。`,
        });
      }
    }
  },
);
