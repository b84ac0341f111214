import { crossCheck } from '../cross-check.js';

export const emptyTable = crossCheck(
  {
    code: 'CROSS-000',
    severity: 'error',
    title: '表里没有数据',
    why: '农户表和家庭成员表是所有统计的依据，一行也没有就没有东西可以判定。',
    fix: ['把全村每一户、每一个人填进来；没有入户的户也要列出。'],
  },
  ({ households, strayPersons }, { reportSheet }) => {
    const persons = households.reduce((sum, household) => sum + household.persons.length, strayPersons.length);
    for (const [name, count] of [
      ['农户', households.length],
      ['家庭成员', persons],
    ] as const) {
      if (count === 0) reportSheet(name, { message: `“${name}”里没有数据。` });
    }
  },
);
