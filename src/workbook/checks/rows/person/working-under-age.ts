import { rowCheck } from '../../row-check.js';
import { ageOn } from './age.js';

export const workingUnderAge = rowCheck(
  'person',
  {
    code: 'ROW-030',
    severity: 'warning',
    title: '未满 16 周岁填了务工',
    why: '未满 16 周岁务工是童工问题，也可能是失学辍学的线索。',
    fix: ['核实；确有其事的立即处理并记入问题台账。'],
  },
  (values, { report, asOf }) => {
    const age = ageOn(values, asOf);
    if (age === undefined || age >= 16) return;
    const { workRegion, workMonths } = values;
    if (workRegion !== undefined || (workMonths ?? 0) > 0) {
      report(workRegion === undefined ? 'workMonths' : 'workRegion', { message: `${age} 周岁，填了务工。` });
    }
  },
);
