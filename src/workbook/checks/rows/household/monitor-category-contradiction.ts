import { rowCheck } from '../../row-check.js';

const NEEDS: Readonly<Record<string, string>> = { 脱贫不稳定户: '脱贫户', 边缘易致贫户: '一般农户' };

export const monitorCategoryContradiction = rowCheck(
  'household',
  {
    code: 'ROW-050',
    severity: 'error',
    title: '监测对象类别与户类型不一致',
    why: '脱贫不稳定户一定是脱贫户，边缘易致贫户一定是一般农户。',
    fix: ['核实户类型和监测对象类别。'],
  },
  ({ monitorCategory, householdType }, { report }) => {
    const needs = monitorCategory && NEEDS[monitorCategory];
    if (!needs || householdType === undefined || householdType === needs) return;
    report('monitorCategory', {
      found: monitorCategory,
      message: `监测对象类别是“${monitorCategory}”，户类型应当是“${needs}”，填的是“${householdType}”。`,
    });
  },
);
