import { type Table, type TableCell, type TableColumn, writeTables } from '../../../office/index.js';
import type { Plan } from '../../../plan/index.js';
import { ledgerColumns as columns, type LedgerColumn } from '../../../village/index.js';
import type { TownLedger } from '../read-ledgers.js';
import { scopeText } from '../scope.js';
import { type FollowedFinding, type Schedule, type ScheduleTally, SOON } from './schedule.js';

const daysLeft: LedgerColumn = {
  name: '剩余天数',
  width: 8,
  align: 'center',
  cell: ({ daysLeft: days, overdue, status }) =>
    status === '长期坚持'
      ? '长期坚持'
      : days === undefined
        ? '未定'
        : overdue
          ? `逾期${-days}天`
          : days === 0
            ? '今天'
            : days,
};
const LIST: readonly LedgerColumn[] = [
  columns.serial,
  daysLeft,
  columns.deadline,
  columns.number,
  columns.village,
  columns.subject,
  columns.description(34),
  columns.measures(24),
  columns.unit,
  columns.person,
  columns.status,
];
const center = (name: string, width: number): TableColumn => ({ name, width, align: 'center' });
const TALLIES = [
  center('未完成', 10),
  center('已逾期', 10),
  center(`${SOON}天内到期`, 12),
  center('长期坚持', 10),
  center('最近时限', 14),
];

/** 倒排表.xlsx: the list, then by days left, by unit, by person, and what is called done without evidence. Same input, same bytes. */
export function writeSchedule(schedule: Schedule, { missing, villages }: TownLedger, plan: Plan): Uint8Array {
  const head = {
    unit: `单位：${plan.town.name}　包括 ${scopeText({ villages })}`,
    asOf: `数据截止日期：${schedule.asOf}`,
    empty: '没有未完成的问题。',
    filter: true,
  };
  const list = (sheet: string, title: string, lines: readonly FollowedFinding[], notes: readonly string[]): Table => ({
    ...head,
    sheet,
    title: `${plan.town.name}${plan.inspectionName}${title}`,
    columns: LIST,
    rows: lines.map(({ entry, village }, index) =>
      LIST.map((column) => column.cell(entry, { serial: index + 1, village: village.name })),
    ),
    notes,
  });
  const counts = (sheet: string, first: TableColumn[], rows: TableCell[][], last: TableColumn[]): Table => ({
    ...head,
    sheet,
    title: `${plan.town.name}未完成问题${sheet}`,
    columns: [...first, ...last],
    rows,
    notes: [],
  });
  const absent = missing.length > 0 ? [`没有包括的村：${missing.map(({ name }) => name).join('、')}。`] : [];
  return writeTables([
    list('倒排表', '问题倒排表', schedule.open, [
      `合计：未完成 ${schedule.open.length} 个；另有已整改待复核 ${schedule.waiting} 个、已销号 ${schedule.closed} 个。`,
      ...absent,
    ]),
    counts(
      '按剩余天数',
      [center('剩余天数', 24)],
      schedule.byDays.map(({ name, count }) => [name, count]),
      [center('问题数', 16)],
    ),
    counts('按责任单位', [{ name: '责任单位', width: 36, align: 'left' }], schedule.byUnit.map(tallyCells), TALLIES),
    counts(
      '按责任人',
      [center('责任人', 16), { name: '责任单位', width: 30, align: 'left' }],
      schedule.byPerson.map((one) => [one.name, one.unit, ...tallyCells(one).slice(1)]),
      TALLIES,
    ),
    {
      ...list('已整改没有佐证', '没有佐证材料的已整改问题', schedule.withoutEvidence, []),
      empty: '已整改、已销号的问题都有佐证材料。',
    },
  ]);
}

const tallyCells = ({ name, open, overdue, soon, longTerm, next }: ScheduleTally): TableCell[] => [
  name,
  open,
  overdue,
  soon,
  longTerm,
  next === undefined ? undefined : { day: next },
];
