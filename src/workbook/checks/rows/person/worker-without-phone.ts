import { rowCheck } from '../../row-check.js';

export const workerWithoutPhone = rowCheck(
  'person',
  {
    code: 'ROW-032',
    severity: 'warning',
    title: '务工人员没有联系电话',
    why: '在外务工的人只能电话核实。',
    fix: ['补上本人的联系电话。'],
  },
  ({ workRegion, phone }, { report }) => {
    if (workRegion !== undefined && phone === undefined) report('phone', { message: '填了务工区域，没有填联系电话。' });
  },
);
