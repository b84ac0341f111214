import { rowCheck } from '../../row-check.js';

export const dibaoAndTekun = rowCheck(
  'person',
  {
    code: 'ROW-034',
    severity: 'error',
    title: '同一个人既是低保又是特困供养',
    why: '低保和特困供养不能同时享受。',
    fix: ['向民政核实后改正一项。'],
  },
  ({ dibao, tekun }, { report }) => {
    if (dibao === '是' && tekun !== undefined && tekun !== '否')
      report('tekun', { found: tekun, message: `低保填“是”，特困供养又填了“${tekun}”。` });
  },
);
