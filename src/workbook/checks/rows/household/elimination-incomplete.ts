import { rowCheck } from '../../row-check.js';

export const eliminationIncomplete = rowCheck(
  'household',
  {
    code: 'ROW-054',
    severity: 'warning',
    title: '风险消除的情况不完整',
    why: '已消除的要说清什么时候、怎样消除；没有消除的不应有消除时间。',
    fix: ['补上风险消除时间和方式，或者核实风险是否消除。'],
  },
  ({ riskEliminated, eliminatedAt, eliminateMode }, { report }) => {
    if (riskEliminated === '是') {
      if (eliminatedAt === undefined) report('eliminatedAt', { message: '风险是否消除填“是”，没有填风险消除时间。' });
      if (eliminateMode === undefined) report('eliminateMode', { message: '风险是否消除填“是”，没有填风险消除方式。' });
    } else if (riskEliminated === '否' && (eliminatedAt !== undefined || eliminateMode !== undefined)) {
      report('riskEliminated', { found: '否', message: '风险是否消除填“否”，又填了消除时间或方式。' });
    }
  },
);
