import { crossCheck } from '../cross-check.js';

export const otherVillagesNumber = crossCheck(
  {
    code: 'CROSS-015',
    severity: 'error',
    title: '编号属于另一个村',
    why: '系统生成的编号以村代码开头。别的村的编号说明拿错了工作簿，或者从别村的表里复制了行。',
    fix: ['核对这一行是不是本村的；不是的删掉。'],
  },
  ({ origin, households, findings }, { report, plan }) => {
    const other = (id: string | undefined): string | undefined => {
      const code = /^(\d{12})-/.exec(id ?? '')?.[1];
      if (code === undefined || code === origin.villageCode) return undefined;
      return plan.villages.find((village) => village.code === code)?.name ?? '别的村';
    };
    for (const household of households) {
      const id = household.values.householdId;
      const village = other(id);
      if (village)
        report('household', household, 'householdId', {
          found: id!,
          message: `户编号“${id}”是${village}的，这是${origin.villageName}的工作簿。`,
        });
    }
    for (const finding of findings) {
      const id = finding.values.findingId;
      const village = other(id);
      if (village)
        report('finding', finding, 'findingId', {
          found: id!,
          message: `问题编号“${id}”是${village}的，这是${origin.villageName}的工作簿。`,
        });
    }
  },
);
