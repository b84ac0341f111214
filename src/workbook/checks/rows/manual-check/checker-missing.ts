import { rowCheck } from '../../row-check.js';

export const checkerMissing = rowCheck(
  'manualCheck',
  {
    code: 'ROW-082',
    severity: 'warning',
    title: '有核查结果，没有写核查人或核查日期',
    why: '人工核查的结果要知道是谁、什么时候核实的。',
    fix: ['补上核查人和核查日期。'],
  },
  ({ answer, checkedBy, checkedAt }, { report, asOf }) => {
    if (answer === undefined || answer === '未核实') return;
    if (checkedBy === undefined) report('checkedBy', { message: '填了核查结果，没有填核查人。' });
    if (checkedAt === undefined) report('checkedAt', { message: '填了核查结果，没有填核查日期。' });
    else if (checkedAt > asOf)
      report('checkedAt', {
        severity: 'error',
        found: checkedAt,
        message: `核查日期是 ${checkedAt}，晚于数据截止日期 ${asOf}。`,
      });
  },
);
