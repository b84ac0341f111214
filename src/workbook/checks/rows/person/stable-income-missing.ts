import { rowCheck } from '../../row-check.js';

export const stableIncomeMissing = rowCheck(
  'person',
  {
    code: 'ROW-035',
    severity: 'warning',
    title: '弱劳动力、丧失劳动力没有填是否有稳定收入',
    why: '是否兜底要看有没有稳定收入。',
    fix: ['补上是否有稳定收入。'],
  },
  ({ labour, stableIncome }, { report }) => {
    if ((labour === '弱劳动力或半劳动力' || labour === '丧失劳动力') && stableIncome === undefined) {
      report('stableIncome', { message: `劳动技能是“${labour}”，没有填是否有稳定收入。` });
    }
  },
);
