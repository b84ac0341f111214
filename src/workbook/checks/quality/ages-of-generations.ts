import { ageAt, type Person } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

const YOUNGEST_PARENT = 15;
const WIDEST = 60;
const CHILDREN: ReadonlySet<string> = new Set(['之子', '之女']);
const PARENTS: ReadonlySet<string> = new Set(['之父', '之母']);

export const agesOfGenerations = crossCheck(
  {
    code: 'QUAL-010',
    severity: 'suspected',
    title: '父母与子女的年龄差不寻常',
    why: '父母比子女大不到十五岁，或者大六十岁以上，多半是关系或者证件号码填错了。',
    fix: ['核对与户主关系和证件号码；收养、继亲等确实如此的不用改。'],
  },
  ({ households, asOf }, { report, place }) => {
    const years = (person: Person | undefined): number | undefined => {
      const age = person && ageAt(person, asOf);
      return age && 'value' in age ? age.value : undefined;
    };
    for (const { persons } of households) {
      const head = persons.find(({ values }) => values.relation === '本人或户主');
      const of = years(head);
      if (of === undefined) continue;
      for (const person of persons) {
        const age = years(person);
        const relation = person.values.relation ?? '';
        if (age === undefined || !(CHILDREN.has(relation) || PARENTS.has(relation))) continue;
        const older = CHILDREN.has(relation) ? of - age : age - of;
        if (older >= YOUNGEST_PARENT && older <= WIDEST) continue;
        const message = `${age} 周岁，是户主（${of} 周岁）的“${relation}”，年龄差不寻常。`;
        const related = [{ place: place('person', head!, 'relation'), message: '户主在这里' }];
        report('person', person, 'relation', { found: relation, message, related });
      }
    }
  },
);
