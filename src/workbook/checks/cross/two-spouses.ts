import { isCounted } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

export const twoSpouses = crossCheck(
  {
    code: 'CROSS-008',
    severity: 'warning',
    title: '这一户有两个配偶',
    why: '户主只有一个配偶，另一个的关系多半选错了。',
    fix: ['核对与户主关系。'],
  },
  ({ households }, { report, place }) => {
    for (const { persons } of households) {
      const [first, ...more] = persons.filter((person) => person.values.relation === '配偶' && isCounted(person));
      for (const spouse of more) {
        const related = [{ place: place('person', first!, 'relation'), message: '另一个配偶在这里' }];
        const message = `这一户有 ${more.length + 1} 个“配偶”：第 ${first!.at.row} 行和第 ${spouse.at.row} 行。`;
        report('person', spouse, 'relation', { found: '配偶', message, related });
      }
    }
  },
);
