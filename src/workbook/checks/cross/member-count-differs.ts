import { isCounted } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

export const memberCountDiffers = crossCheck(
  {
    code: 'CROSS-007',
    severity: 'error',
    title: '户籍人数与家庭成员表的人数不一致',
    why: '人数从家庭成员表数出来，对不上说明漏录、多录，或者户编号填错了。',
    fix: ['补上漏录的人，或者改户籍人数；死亡、嫁出的人在“人员状态”注明，不计入。'],
  },
  ({ households }, { report }) => {
    for (const household of households) {
      const { memberCount } = household.values;
      const counted = household.persons.filter(isCounted).length;
      if (memberCount === undefined || household.persons.length === 0 || memberCount === counted) continue;
      const message = `户籍人数填的是 ${memberCount}，家庭成员表里在册的是 ${counted} 人。`;
      report('household', household, 'memberCount', {
        found: String(memberCount),
        expected: [String(counted)],
        message,
      });
    }
  },
);
