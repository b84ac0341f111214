import { rowCheck } from '../../row-check.js';
import { ageOn } from './age.js';

const HIGH = new Set(['高中', '大专', '本科及以上']);

export const educationOddForAge = rowCheck(
  'person',
  {
    code: 'ROW-023',
    severity: 'suspected',
    title: '文化程度、在校生状况与年龄不相称',
    why: '14 周岁读到高中、20 周岁还在读小学都很少见，多半是选错了行。',
    fix: ['核对年龄、文化程度和在校生状况。'],
  },
  (values, { report, asOf }) => {
    const age = ageOn(values, asOf);
    if (age === undefined) return;
    const { education, schoolStatus } = values;
    const odd = (field: string, value: string) =>
      report(field, { found: value, message: `${age} 周岁，填的是“${value}”，请核对。` });
    if (education !== undefined && ((age <= 14 && HIGH.has(education)) || (age >= 16 && education === '学龄前儿童')))
      odd('education', education);
    if (schoolStatus === undefined) return;
    const early = age <= 14 && /^(高中|中职|高职|大专)/.test(schoolStatus);
    const late = age >= 20 && /^(学前教育|小学|[七八九]年级)/.test(schoolStatus);
    if (early || late) odd('schoolStatus', schoolStatus);
  },
);
