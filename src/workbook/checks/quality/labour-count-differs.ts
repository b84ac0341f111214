import { isCounted } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

const ABLE: ReadonlySet<string> = new Set(['普通劳动力', '技能劳动力', '弱劳动力或半劳动力']);

export const labourCountDiffers = crossCheck(
  {
    code: 'QUAL-015',
    severity: 'warning',
    title: '劳动力人数与家庭成员表不符',
    why: '户里有几个劳动力，从家庭成员的劳动技能就数得出来；填得更多，说明有一张表填错了。',
    fix: ['核对每个人的劳动技能，再改劳动力人数。'],
  },
  ({ households }, { report }) => {
    for (const household of households) {
      const { labourCount } = household.values;
      const persons = household.persons.filter(isCounted);
      if (
        labourCount === undefined ||
        persons.length === 0 ||
        persons.some(({ values }) => values.labour === undefined)
      )
        continue;
      const able = persons.filter(({ values }) => ABLE.has(values.labour!)).length;
      if (labourCount > able) {
        const message = `劳动力人数填的是 ${labourCount}，家庭成员表里有劳动能力的是 ${able} 人。`;
        report('household', household, 'labourCount', {
          found: String(labourCount),
          expected: [String(able)],
          message,
        });
      }
    }
  },
);
