import { groupBy } from '../../facts/index.js';
import { beside, type Form, listOf } from './form.js';

/** What is open, unit by unit. */
export const assignment: Form = {
  name: '问题交办单',
  about: '每个责任单位一份，列出没有完成的问题',
  pattern: '{{责任单位}}',
  records(village) {
    const open = listOf(village, '问题').filter((finding) => finding.未完成);
    return [...groupBy(open, (finding) => String(finding.责任单位 ?? ''))].map(([unit, findings]) => ({
      ...beside(village),
      责任单位: unit,
      问题: findings,
      问题数: findings.length,
      核心问题数: findings.filter((finding) => finding.核心).length,
    }));
  },
};
