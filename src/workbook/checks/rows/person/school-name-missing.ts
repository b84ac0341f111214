import { rowCheck } from '../../row-check.js';

export const schoolNameMissing = rowCheck(
  'person',
  {
    code: 'ROW-022',
    severity: 'warning',
    title: '在校生没有填就读学校',
    why: '没有学校名称，没法和教育部门核对。',
    fix: ['补上就读学校。'],
  },
  ({ schoolStatus, schoolName }, { report }) => {
    if (schoolStatus === undefined || schoolStatus === '非在校生' || schoolName !== undefined) return;
    report('schoolName', { message: `在校生状况是“${schoolStatus}”，没有填就读学校。` });
  },
);
