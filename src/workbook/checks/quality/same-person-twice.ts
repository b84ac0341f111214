import { birthDateOf, isCounted } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';
import { groupBy } from './groups.js';

export const samePersonTwice = crossCheck(
  {
    code: 'QUAL-009',
    severity: 'suspected',
    title: '可能是同一个人录了两次',
    why: '姓名、性别和出生日期都相同，证件号码不同，常常是号码录错后又录了一遍。',
    fix: ['对照证件核对；是同一个人的，删掉错的一行。'],
  },
  ({ households, strayPersons }, { report, place }) => {
    const persons = [...households.flatMap((household) => household.persons), ...strayPersons].filter(isCounted);
    const groups = groupBy(persons, (person) => {
      const birth = birthDateOf(person);
      const { name, gender } = person.values;
      return name === undefined || 'missing' in birth ? undefined : [name, gender ?? '', birth.value].join('\u0000');
    });
    for (const [first, ...others] of groups.values()) {
      for (const person of others) {
        if (person.values.idNumber?.slice(0, 18) === first!.values.idNumber?.slice(0, 18)) continue;
        const message = `“${person.values.name}”与第 ${first!.at.row} 行的人同名、出生日期相同，证件号码不同。`;
        const related = [{ place: place('person', first!, 'idNumber'), message: '先出现在这里' }];
        report('person', person, 'idNumber', { message, related });
      }
    }
  },
);
