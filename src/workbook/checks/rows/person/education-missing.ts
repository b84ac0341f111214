import { rowCheck } from '../../row-check.js';
import { ageOn } from './age.js';

export const educationMissing = rowCheck(
  'person',
  {
    code: 'ROW-021',
    severity: 'warning',
    title: '不在校的成年人没有填文化程度',
    why: '文化程度是登记的必填项，空着会被上级系统退回。',
    fix: ['补上文化程度。'],
  },
  (values, { report, asOf }) => {
    const age = ageOn(values, asOf);
    const pupil = values.schoolStatus !== undefined && values.schoolStatus !== '非在校生';
    if (values.education !== undefined || pupil || age === undefined || age < 16) return;
    report('education', { message: `${age} 周岁、不在校，没有填文化程度。` });
  },
);
