import { rowCheck } from '../../row-check.js';
import { ageOn } from './age.js';

export const schoolStatusMissing = rowCheck(
  'person',
  {
    code: 'ROW-020',
    severity: 'warning',
    title: '6—23 周岁没有填在校生状况',
    why: '不知道是不是在校，失学辍学和教育资助都判定不了。',
    fix: ['补上在校生状况；不上学的填“非在校生”。'],
  },
  (values, { report, asOf }) => {
    const age = ageOn(values, asOf);
    if (values.schoolStatus !== undefined || age === undefined || age < 6 || age > 23) return;
    report('schoolStatus', { message: `${age} 周岁，没有填在校生状况。` });
  },
);
