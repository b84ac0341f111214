import type { Person } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

export const duplicateIdNumber = crossCheck(
  {
    code: 'CROSS-002',
    severity: 'error',
    title: '证件号码重复',
    why: '一个号码只有一个人。重复的要么录错了，要么同一个人算了两次。',
    fix: ['同一个人录了两次的，删掉一行；不是同一个人的，对照证件改正号码。'],
  },
  ({ households, strayPersons }, { report, place }) => {
    const persons = [...households.flatMap((household) => household.persons), ...strayPersons].sort(
      (a, b) => a.at.row - b.at.row,
    );
    const seen = new Map<string, Person>();
    for (const person of persons) {
      const id = person.values.idNumber?.slice(0, 18);
      if (id === undefined) continue;
      const first = seen.get(id);
      if (!first) seen.set(id, person);
      else {
        const related = [{ place: place('person', first, 'idNumber'), message: '先出现在这里' }];
        const message = `证件号码重复：第 ${first.at.row} 行和第 ${person.at.row} 行。`;
        report('person', person, 'idNumber', { found: id, message, related });
      }
    }
  },
);
