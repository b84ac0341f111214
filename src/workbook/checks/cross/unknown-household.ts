import { firstGuesses } from '../../text/suggest.js';
import { crossCheck } from '../cross-check.js';

export const unknownHousehold = crossCheck(
  {
    code: 'CROSS-003',
    severity: 'error',
    title: '家庭成员的户编号在农户表里没有',
    why: '找不到户，这个人就不知道算在哪一户，户籍人数和户的情况都会差。',
    fix: ['核对户编号；户漏录的，在农户表补一行。'],
  },
  ({ households, strayPersons }, { report }) => {
    const ids = households.flatMap(({ values }) => values.householdId ?? []);
    const suggest = firstGuesses(ids);
    for (const person of strayPersons) {
      const id = person.values.householdId;
      if (id === undefined) continue;
      const guess = suggest(id);
      const message = `户编号“${id}”在农户表里没有${guess ? `；是不是“${guess}”？` : '。'}`;
      report('person', person, 'householdId', { found: id, ...(guess ? { expected: [guess] } : {}), message });
    }
  },
);
