import { rowCheck } from '../../row-check.js';

export const itemNotInArea = rowCheck(
  'finding',
  {
    code: 'ROW-090',
    severity: 'error',
    title: '检查项不属于所填的排查方面',
    why: '问题按方面和检查项两条线统计，对不上合计就不等。',
    fix: ['核对检查项号；排查方面可以留空，由检查项推出。'],
  },
  ({ area, checkItemId }, { report, plan }) => {
    const item = plan.items.find((i) => i.id === checkItemId);
    if (!item || area === undefined || item.area === area) return;
    const label = plan.areas.find((a) => a.id === item.area);
    report('area', {
      found: area,
      expected: [item.area],
      message: `检查项 ${item.id} 属于${label?.label ?? ''}${label?.name ?? item.area}，排查方面填的是“${area}”。`,
    });
  },
);
