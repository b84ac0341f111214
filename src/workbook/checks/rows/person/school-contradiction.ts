import { rowCheck } from '../../row-check.js';

export const schoolContradiction = rowCheck(
  'person',
  {
    code: 'ROW-024',
    severity: 'warning',
    title: '在校与失学辍学互相矛盾',
    why: '失学辍学是核心问题，在不在校要说得清。',
    fix: ['核实后改在校生状况或者失学辍学。'],
  },
  ({ schoolStatus, dropout }, { report }) => {
    if (dropout !== '是' || schoolStatus === undefined || schoolStatus === '非在校生') return;
    report('dropout', { found: '是', message: `失学辍学填“是”，在校生状况填的是“${schoolStatus}”。` });
  },
);
