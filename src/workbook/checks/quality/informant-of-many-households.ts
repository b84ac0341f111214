import { crossCheck } from '../cross-check.js';
import { groupBy, visited } from './groups.js';

const MOST = 3;

export const informantOfManyHouseholds = crossCheck(
  {
    code: 'QUAL-006',
    severity: 'suspected',
    title: '一个受访人代很多户回答',
    why: '情况要由本户的人说。一个外人代几户回答，等于没有入户。',
    fix: ['核对受访人；不是本户的人回答的，补一次走访。同名的不用改。'],
  },
  ({ households }, { report, place }) => {
    const strangers = visited(households).filter(({ values: { informant, headName }, persons }) => {
      return informant !== headName && !persons.some(({ values }) => values.name === informant);
    });
    for (const [name, group] of groupBy(strangers, ({ values }) => values.informant)) {
      if (group.length <= MOST) continue;
      const [first, second] = group;
      const related = [{ place: place('household', second!, 'informant'), message: '下一户在这里' }];
      const message = `“${name}”是 ${group.length} 户的受访人，又不是这些户的家庭成员。`;
      report('household', first!, 'informant', { found: name, message, related });
    }
  },
);
