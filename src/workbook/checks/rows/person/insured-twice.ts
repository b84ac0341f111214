import { rowCheck } from '../../row-check.js';

export const insuredTwice = rowCheck(
  'person',
  {
    code: 'ROW-026',
    severity: 'warning',
    title: '可能重复参保',
    why: '居民医保、职工医保和异地参保一般只有一种，重复参保要清理。',
    fix: ['向医保部门核实后改正。'],
  },
  ({ insuredResident, insuredEmployee, insuredElsewhere }, { report }) => {
    const kinds = [
      insuredResident === '是' && '居民医保',
      insuredEmployee === '是' && '职工医保',
      insuredElsewhere === '是' && '异地参保',
    ].filter((kind) => kind !== false);
    if (kinds.length > 1)
      report('insuredResident', { found: kinds.join('、'), message: `${kinds.join('、')}都填了“是”。` });
  },
);
