import { rowCheck } from '../../row-check.js';

export const chronicDiseaseMissing = rowCheck(
  'person',
  {
    code: 'ROW-025',
    severity: 'warning',
    title: '有长期慢性病，没有填慢性病种或家庭医生签约',
    why: '高血压、糖尿病、结核病、严重精神障碍要有家庭医生签约，不知道病种和签约就判定不了。',
    fix: ['补上慢性病种和家庭医生签约。'],
  },
  ({ health, chronicDiseases, familyDoctorSigned }, { report }) => {
    if (!health?.includes('长期慢性病')) return;
    if (chronicDiseases === undefined)
      report('chronicDiseases', { message: '健康状况有“长期慢性病”，没有填慢性病种。' });
    if (familyDoctorSigned === undefined)
      report('familyDoctorSigned', { message: '健康状况有“长期慢性病”，没有填家庭医生签约。' });
  },
);
