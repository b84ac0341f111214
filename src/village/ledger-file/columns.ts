import { maskNumbers } from '../../diagnostics/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { TableCell as Cell, TableColumn } from '../../office/index.js';

/** A column of a ledger sheet and where its cell comes from. */
export interface LedgerColumn extends TableColumn {
  cell(entry: LedgerEntry, about: { serial: number; village: string }): Cell;
}

const left = (name: string, width: number, cell: LedgerColumn['cell']): LedgerColumn => ({
  name,
  width,
  align: 'left',
  cell,
});
const center = (name: string, width: number, cell: LedgerColumn['cell']): LedgerColumn => ({
  name,
  width,
  align: 'center',
  cell,
});
const written = (text: string | undefined): Cell => (text === undefined ? undefined : maskNumbers(text));
const day = (date: string | undefined): Cell => (date === undefined ? undefined : { day: date });

const serial = center('序号', 5, (_, about) => about.serial);
const number = center('问题编号', 14.5, ({ id }) => id);
const village = center('村', 8.5, (_, about) => about.village);
const group = center('组', 4, ({ subject }) => subject.group);
const subject = center('涉及对象', 9.5, ({ subject: { level, name } }) => (level === '村' ? '全村' : written(name)));
const source = center('问题来源', 9.5, ({ values }) => values.source);
const area = left('排查方面', 11.5, (entry) => entry.area?.name);
const item = center('检查项号', 6, ({ values }) => values.checkItemId);
const category = left('问题分类', 11.5, (entry) => entry.category?.name);
const description = (width: number) => left('问题描述', width, ({ values }) => written(values.description));
const task = left('整改任务', 14, ({ values }) => written(values.task));
const measures = (width: number) => left('整改措施', width, ({ values }) => written(values.measures));
const unit = left('责任单位', 11, ({ values }) => written(values.responsibleUnit));
const person = center('责任人', 8, ({ values }) => written(values.responsiblePerson));
const deadline = center('整改时限', 10.5, ({ values }) => day(values.deadline));
const status = center('状态', 8, (entry) => (entry.overdue ? `${entry.status}（逾期）` : entry.status));
const closedAt = center('销号日期', 10.5, ({ values }) => day(values.closedAt));

/** Columns that other lists of findings share. */
export const ledgerColumns = {
  serial,
  number,
  village,
  subject,
  source,
  item,
  category,
  description,
  measures,
  unit,
  person,
  deadline,
  status,
} as const;

/** 问题台账 (FACTS 2.5). */
export const problemColumns: readonly LedgerColumn[] = [
  serial,
  number,
  village,
  group,
  subject,
  source,
  area,
  item,
  category,
  description(34),
  center('是否核心问题', 7, ({ core }) => (core ? '是' : '否')),
  center('发现日期', 10.5, ({ values }) => day(values.foundAt)),
  center('发现人', 8, ({ values }) => written(values.foundBy)),
  left('产生原因', 20, ({ values: { cause, rootCause } }) =>
    written([cause, rootCause].filter((text) => text !== undefined).join('：') || undefined),
  ),
];

/** 整改台账 (FACTS 2.5). */
export const rectificationColumns: readonly LedgerColumn[] = [
  serial,
  number,
  village,
  description(23),
  task,
  measures(18),
  unit,
  person,
  deadline,
  left('整改进展', 15, ({ values }) => written(values.progress)),
  center('完成日期', 10.5, ({ values }) => day(values.completedAt)),
  left('佐证材料', 10, ({ values }) => written(values.evidence)),
  status,
  center('复核人', 8, ({ values }) => written(values.reviewer)),
  closedAt,
  left('备注', 8.5, ({ values }) => written(values.note)),
];

/** 分类台账: what a department needs of the problems of one category. */
export const categoryColumns: readonly LedgerColumn[] = [
  serial,
  number,
  village,
  group,
  subject,
  source,
  item,
  description(34),
  measures(24),
  unit,
  person,
  deadline,
  status,
  closedAt,
];
