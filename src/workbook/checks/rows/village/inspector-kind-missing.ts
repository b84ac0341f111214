import { rowCheck } from '../../row-check.js';

const KINDS = [
  ['inspection.inspectors.cadres', '基层干部'],
  ['inspection.inspectors.helpers', '帮扶联系人'],
  ['inspection.inspectors.groupLeaders', '村民小组长'],
  ['inspection.inspectors.partyMembers', '农村党员'],
  ['inspection.inspectors.gridWorkers', '网格员'],
] as const;

export const inspectorKindMissing = rowCheck(
  'village',
  {
    code: 'ROW-072',
    severity: 'warning',
    title: '方案点名的排查力量没有参加',
    why: '方案要求基层干部、帮扶联系人、村民小组长、农村党员、网格员一起参加排查。',
    fix: ['核实人数；确实没有的，在报告里说明。'],
  },
  (values, { report }) => {
    for (const [key, name] of KINDS)
      if (!values[key]) report(key, { message: `${name}人数${values[key] === 0 ? '是 0' : '没有填'}。` });
  },
);
