import { groupBy, isOpen } from '../../facts/index.js';
import { type Ledger, type LedgerEntry, STATUSES } from '../../ledger/index.js';
import type { Plan } from '../../plan/index.js';
import { clause, distinct } from './text.js';

/** How many findings a paragraph tells in full before it refers to the attachment. */
const told = 5;
const toldUnfinished = 10;

const late = '9999-12-31';
const byDeadline = (a: LedgerEntry, b: LedgerEntry): number =>
  (a.values.deadline ?? late).localeCompare(b.values.deadline ?? late);

const byWeight = (a: LedgerEntry, b: LedgerEntry): number => Number(b.core) - Number(a.core);

const unstated = '未定';

/** All that the report says of single findings: the table of attachment 1, the categories, what is unfinished. */
export function findingData({ entries }: Ledger, plan: Plan, villageCode: string): Record<string, unknown> {
  const prefix = `${villageCode}-`;
  const ledgerRow = (entry: LedgerEntry): Record<string, unknown> => rowOf(entry, prefix);
  const counted = entries.filter((e) => e.counted);
  const open = counted.filter(isOpen).sort(byDeadline);
  const goingOn = open.filter((e) => e.status !== '长期坚持');
  const longTerm = open.filter((e) => e.status === '长期坚持');
  return {
    台账: counted.map(ledgerRow),
    来源: tally(counted, (e) => e.values.source ?? '大排查'),
    状态: STATUSES.filter((s) => s !== '作废').flatMap((s) =>
      nonEmpty(
        s,
        counted.filter((e) => e.status === s),
      ),
    ),
    原因: tally(
      counted.filter((e) => e.values.cause),
      (e) => `${e.values.cause}原因`,
    ),
    分类: plan.categories.flatMap((category) => {
      const members = counted.filter((e) => e.category?.id === category.id);
      return members.length ? [categoryData(category.name, members)] : [];
    }),
    未完成: goingOn.slice(0, toldUnfinished).map(ledgerRow),
    未完成另有: Math.max(0, goingOn.length - toldUnfinished),
    未完成数: goingOn.length,
    未完成按单位: [...groupBy(goingOn, (e) => e.values.responsibleUnit ?? unstated)].map(([unit, members]) => ({
      单位: unit,
      数量: members.length,
      ...due(members),
      分类: [...new Set(members.map((e) => e.category?.name ?? '其他'))],
    })),
    长期坚持: longTerm.slice(0, toldUnfinished).map(ledgerRow),
    长期坚持数: longTerm.length,
    编号前缀: prefix,
  };
}

function categoryData(name: string, members: readonly LedgerEntry[]): Record<string, unknown> {
  const alike = tally([...members].sort(byWeight), (e) => clause(e.values.description));
  const open = members.filter(isOpen).filter((e) => e.status !== '长期坚持');
  const values = members.map((e) => e.values);
  return {
    名称: name,
    数量: members.length,
    问题: alike.slice(0, told).map(({ 名称, 数量 }) => ({ 描述: 名称, 数量, 多个: 数量 > 1 })),
    另有: alike.slice(told).reduce((sum, { 数量 }) => sum + 数量, 0),
    原因类别: tally(
      members.filter((e) => e.values.cause),
      (e) => `${e.values.cause}原因`,
    ),
    根源: distinct(
      values.map((v) => v.rootCause),
      3,
    ),
    措施: distinct(
      values.map((v) => v.measures),
      3,
    ),
    结果: STATUSES.filter((s) => s !== '作废').flatMap((s) =>
      nonEmpty(
        s,
        members.filter((e) => e.status === s),
      ),
    ),
    责任单位: distinct(
      values.map((v) => v.responsibleUnit),
      4,
    ),
    责任人: distinct(
      values.map((v) => v.responsiblePerson),
      6,
    ),
    未完成数: open.length,
    ...due(open),
  };
}

/** How many of the unfinished are past their date, and by when the others are to be done. */
const due = (open: readonly LedgerEntry[]): { 逾期数: number; 最晚时限: string | null } => ({
  逾期数: open.filter((e) => e.overdue).length,
  最晚时限:
    [...open]
      .filter((e) => !e.overdue && e.values.deadline)
      .sort(byDeadline)
      .at(-1)?.values.deadline ?? null,
});

function rowOf(entry: LedgerEntry, prefix: string): Record<string, unknown> {
  const { values } = entry;
  return {
    编号: entry.id.startsWith(prefix) ? entry.id.slice(prefix.length) : entry.id,
    对象: entry.subject.name || entry.subject.level,
    组: entry.subject.group ?? '',
    分类: entry.category?.name ?? '',
    问题描述: clause(values.description),
    整改措施: clause(values.measures),
    责任单位: values.responsibleUnit ?? '',
    责任人: values.responsiblePerson ?? '',
    时限: values.deadline ?? null,
    状态: entry.status,
    进展: clause(values.progress),
    阶段目标: clause(values.stageGoal),
    逾期: entry.overdue,
    未定: !values.deadline,
  };
}

const nonEmpty = (name: string, members: readonly LedgerEntry[]): { 名称: string; 数量: number }[] =>
  members.length ? [{ 名称: name, 数量: members.length }] : [];

const tally = (
  members: readonly LedgerEntry[],
  key: (entry: LedgerEntry) => string,
): { 名称: string; 数量: number }[] =>
  [...groupBy(members, key)].map(([name, group]) => ({ 名称: name, 数量: group.length }));
