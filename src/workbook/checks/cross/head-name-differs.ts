import { crossCheck } from '../cross-check.js';

export const headNameDiffers = crossCheck(
  {
    code: 'CROSS-006',
    severity: 'warning',
    title: '户主姓名与家庭成员表不一致',
    why: '两张表的户主不是同一个名字，多半是错行，或者户编号填错了。',
    fix: ['核对户编号和户主姓名。'],
  },
  ({ households }, { report, place }) => {
    for (const household of households) {
      const heads = household.persons.filter((person) => person.values.relation === '本人或户主');
      const head = heads[0];
      const name = household.values.headName;
      if (heads.length !== 1 || !head?.values.name || name === undefined || same(name, head.values.name)) continue;
      const related = [{ place: place('person', head, 'name'), message: '家庭成员表里的户主' }];
      report('household', household, 'headName', {
        found: name,
        message: `户主姓名填的是“${name}”，家庭成员表里的户主是“${head.values.name}”。`,
        related,
      });
    }
  },
);

const same = (a: string, b: string): boolean => a.replace(/[\s·•・.]/g, '') === b.replace(/[\s·•・.]/g, '');
