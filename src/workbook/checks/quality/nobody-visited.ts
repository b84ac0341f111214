import { crossCheck } from '../cross-check.js';
import { visited } from './groups.js';

const ENOUGH = 10;

export const nobodyVisited = crossCheck(
  {
    code: 'QUAL-008',
    severity: 'warning',
    title: '排查结束了，一户都没有入户',
    why: '大排查要进村入户，没有入户的户都算没有排查。',
    fix: ['填上每户的入户结果和入户日期；确实没有入户的，写明未入户原因。'],
  },
  (data, { report, plan }) => {
    const { households, asOf } = data;
    if (asOf < plan.inspection.end || households.length < ENOUGH || visited(households).length > 0) return;
    const message = `数据截止 ${asOf}，农户表 ${households.length} 户，没有一户的入户结果是“已入户”。`;
    report('household', households[0]!, 'visitState', { message });
  },
);
