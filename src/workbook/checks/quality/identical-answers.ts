import type { Household, Value } from '../../../model/index.js';
import { isCounted } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';
import { groupBy, visited } from './groups.js';

const FEWEST = 10;
const SHARE = 0.1;

/** What a household answers for itself; the usual 是/是/是 alone are no sign of copying. */
const HOUSEHOLD = [
  'memberCount',
  'residentCount',
  'labourCount',
  'landArea',
  'houseStructure',
  'houseGrade',
  'water.source',
  'water.fetchMinutes',
  'water.outageDays',
  'foodOk',
  'clothingOk',
  'water.quantityOk',
  'water.qualityOk',
  'water.convenienceOk',
  'water.reliabilityOk',
] as const;
/** Those that differ between neighbours: without them nothing can be said. */
const TELLING = ['landArea', 'houseStructure', 'water.outageDays', 'water.fetchMinutes'] as const;
const PERSON = ['relation', 'education', 'schoolStatus', 'health', 'labour', 'workRegion', 'workMonths'] as const;

const told = (values: object, keys: readonly string[]): string =>
  keys.map((key) => String((values as Record<string, Value>)[key] ?? '')).join('|');

function answersOf({ values, persons }: Household): string | undefined {
  if (TELLING.filter((key) => values[key] !== undefined).length < 2) return undefined;
  const members = persons.filter(isCounted).map((person) => told(person.values, PERSON));
  return [told(values, HOUSEHOLD), ...members.sort()].join('\n');
}

export const identicalAnswers = crossCheck(
  {
    code: 'QUAL-003',
    severity: 'suspected',
    title: '很多户填得一模一样',
    why: '耕地、房屋、用水、家庭成员各户不会全同，成片相同往往是复制粘贴的。',
    fix: ['抽几户对照入户排查表；是复制的，按各户实际情况改。'],
  },
  ({ households }, { report, place }) => {
    const asked = visited(households);
    const few = Math.max(FEWEST, Math.ceil(asked.length * SHARE));
    for (const group of groupBy(asked, answersOf).values()) {
      if (group.length < few) continue;
      const [first, second] = group;
      report('household', first!, 'landArea', {
        message: `有 ${group.length} 户的人口、耕地、住房、饮水和家庭成员情况填得一模一样。`,
        related: [{ place: place('household', second!, 'landArea'), message: '下一户在这里' }],
      });
    }
  },
);
