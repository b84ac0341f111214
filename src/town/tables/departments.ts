import { maskNumbers } from '../../diagnostics/index.js';
import type { Plan } from '../../plan/index.js';
import type { Upper, UpperEntry } from '../compile/upper.js';
import { type Level, nameAt } from '../level.js';
import { center, left, type TownCell, type TownTable } from './table.js';

/** 附表9: what the departments found themselves, and the villages' findings about the same thing. */
export const departmentTable = ({ entries }: Upper, plan: Plan, level: Level): TownTable => ({
  number: 9,
  name: '部门排查问题表',
  columns: columnsOf('部门'),
  rows: entries.filter(({ own }) => !own).map((entry) => ({ 部门: entry.unit, ...rowOf(entry, plan, level) })),
  notes: [linked, ...(level === 'public' ? [withheld] : [])],
});

/** The town's own findings, which are no department's: beside 附表9, on the same columns. */
export const ownFindingTable = ({ entries }: Upper, plan: Plan, level: Level): Omit<TownTable, 'number'> => ({
  name: '镇级排查问题表',
  columns: columnsOf('单位'),
  rows: entries.filter(({ own }) => own).map((entry) => ({ 单位: entry.unit, ...rowOf(entry, plan, level) })),
  notes: [linked, ...(level === 'public' ? [withheld] : [])],
});

const linked = '村级对应问题与本表所列是同一对象、同一检查项，全镇问题数中只按村级台账统计。';
const withheld = '公开的材料不列具体的村、户、人和填报的文字。';

const columnsOf = (unit: string) => [
  center(unit, 14),
  center('项号', 7),
  center('村', 9),
  center('对象', 10),
  left('问题描述', 40),
  left('整改措施', 30),
  center('时限', 12),
  center('状态', 12),
  center('对应', 22, '村级对应问题'),
];

/** To the public a row names no village, no person, and nothing that somebody wrote by hand: the item's own question stands for it. */
function rowOf(e: UpperEntry, plan: Plan, level: Level): Record<string, TownCell> {
  const open = level !== 'public';
  const village = plan.villages.find(({ code }) => e.subject.id.startsWith(code))?.name ?? '—';
  return {
    项号: e.item?.id ?? '',
    村: open ? (e.same[0]?.village.name ?? village) : '—',
    对象: (open && nameAt(level, e.subject.name)) || e.subject.level,
    问题描述: open ? maskNumbers(e.values.description ?? '') : (e.item?.question ?? e.category?.name ?? ''),
    整改措施: open ? maskNumbers(e.values.measures ?? '') : '—',
    时限: e.values.deadline ?? '',
    状态: e.overdue ? `${e.status}（逾期）` : e.status,
    对应: open ? e.same.map(({ id }) => id).join('、') : e.same.length > 0 ? `${e.same.length}个` : '',
  };
}
