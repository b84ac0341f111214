import { maskNumbers } from '../../diagnostics/index.js';
import type { Plan } from '../../plan/index.js';
import type { Upper } from '../compile/upper.js';
import { type Level, nameAt } from '../level.js';
import { center, left, type TownTable } from './table.js';

/** 附表9: what the departments and the town found themselves, and the villages' findings about the same thing. */
export function departmentTable({ entries }: Upper, plan: Plan, level: Level): TownTable {
  const village = (id: string): string => plan.villages.find(({ code }) => id.startsWith(code))?.name ?? '—';
  return {
    number: 9,
    name: '部门排查问题表',
    columns: [
      center('部门', 14),
      center('项号', 7),
      center('村', 9),
      center('对象', 10),
      left('问题描述', 40),
      left('整改措施', 30),
      center('时限', 12),
      center('状态', 12),
      center('对应', 22, '村级对应问题'),
    ],
    rows: entries.map((e) => ({
      部门: e.unit,
      项号: e.item?.id ?? '',
      村: e.same[0]?.village.name ?? village(e.subject.id),
      对象: nameAt(level, e.subject.name) || e.subject.level,
      问题描述: level === 'public' ? (e.item?.question ?? '') : maskNumbers(e.values.description ?? ''),
      整改措施: maskNumbers(e.values.measures ?? ''),
      时限: e.values.deadline ?? '',
      状态: e.overdue ? `${e.status}（逾期）` : e.status,
      对应: e.same.map(({ id }) => id).join('、'),
    })),
    notes: ['村级对应问题与部门发现的是同一对象、同一检查项，全镇问题数中只按村级台账统计。'],
  };
}
