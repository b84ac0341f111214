import { isCounted } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

export const householdWithTwoHeads = crossCheck(
  {
    code: 'CROSS-005',
    severity: 'error',
    title: '这一户有两个户主',
    why: '一户只有一个户主，两个户主可能是两户用了同一个户编号。',
    fix: ['核对户编号；只留一个“本人或户主”，其他人填与他的关系。'],
  },
  ({ households }, { report, place }) => {
    for (const { persons } of households) {
      const heads = persons.filter((person) => person.values.relation === '本人或户主' && isCounted(person));
      for (const head of heads.slice(1)) {
        const related = [{ place: place('person', heads[0]!, 'relation'), message: '另一个户主在这里' }];
        const message = `户编号“${head.values.householdId}”有 ${heads.length} 个“本人或户主”：第 ${heads.map((h) => h.at.row).join('、')} 行。`;
        report('person', head, 'relation', { found: '本人或户主', message, related });
      }
    }
  },
);
