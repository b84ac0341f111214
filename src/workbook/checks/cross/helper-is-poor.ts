import { crossCheck } from '../cross-check.js';

export const helperIsPoor = crossCheck(
  {
    code: 'CROSS-016',
    severity: 'suspected',
    title: '帮扶联系人可能是困难户的成员',
    why: '帮扶联系人不应是脱贫户、监测户的家庭成员；也可能只是同名。',
    fix: ['核对帮扶联系人；同名的不用改。'],
  },
  ({ households }, { report, place }) => {
    const poor = new Map(
      households
        .filter(
          ({ values: v }) =>
            v.householdType === '脱贫户' || (v.monitorCategory !== undefined && v.monitorCategory !== '非监测对象'),
        )
        .flatMap((h) => h.persons.flatMap((p) => (p.values.name === undefined ? [] : [[p.values.name, p] as const]))),
    );
    for (const household of households) {
      const name = household.values['helper.name'];
      const person = name === undefined ? undefined : poor.get(name);
      if (!person) continue;
      const related = [{ place: place('person', person, 'name'), message: '同名的成员在这里' }];
      report('household', household, 'helper.name', {
        found: name!,
        message: `帮扶联系人“${name}”与困难户的家庭成员同名。`,
        related,
      });
    }
  },
);
