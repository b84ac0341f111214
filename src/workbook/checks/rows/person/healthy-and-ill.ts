import { rowCheck } from '../../row-check.js';

export const healthyAndIll = rowCheck(
  'person',
  {
    code: 'ROW-019',
    severity: 'error',
    title: '“健康”和别的健康状况一起填了',
    why: '又健康又有病，不知道该按哪个算。',
    fix: ['核实后只留一种说法。'],
  },
  ({ health }, { report }) => {
    if (health && health.length > 1 && health.includes('健康')) {
      report('health', { found: health.join('、'), message: `填的是“${health.join('、')}”，“健康”不能和别的一起填。` });
    }
  },
);
