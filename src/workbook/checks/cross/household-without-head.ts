import { crossCheck } from '../cross-check.js';

export const householdWithoutHead = crossCheck(
  {
    code: 'CROSS-004',
    severity: 'error',
    title: '这一户没有户主',
    why: '每一户要有一个“本人或户主”，户的问题都记在户主名下。',
    fix: ['在家庭成员表把户主那一行的“与户主关系”填成“本人或户主”；户主漏录的补一行。'],
  },
  ({ households }, { report }) => {
    for (const household of households) {
      if (household.persons.some((person) => person.values.relation === '本人或户主')) continue;
      const persons = household.persons.length;
      const message =
        persons === 0 ? '家庭成员表里没有这一户的人。' : `家庭成员表里这一户有 ${persons} 人，没有一个是“本人或户主”。`;
      report('household', household, 'householdId', {
        ...(household.values.householdId ? { found: household.values.householdId } : {}),
        message,
      });
    }
  },
);
