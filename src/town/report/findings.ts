import { groupBy, isOpen } from '../../facts/index.js';
import { countLedger, percent, STATUSES } from '../../ledger/index.js';
import { clause, distinct } from '../../village/index.js';
import type { Town, TownEntry } from '../compile/town.js';
import type { Level } from '../level.js';

const unstated = '责任单位未定';
const late = '9999-12-31';
/** Units, villages and kinds told in a paragraph before “等”. */
const told = 8;

/** All that the report says of the town's ledger: by category, by unit, by village, by days left; to the public nothing that clerks wrote by hand. */
export function findingData({ entries, plan, villages }: Town, level: Level): Record<string, unknown> {
  const counted = entries.filter((e) => e.counted);
  const open = counted.filter(isOpen);
  const goingOn = open.filter((e) => e.status !== '长期坚持');
  const longTerm = open.filter((e) => e.status === '长期坚持');
  const byUnit = largest(groupBy(counted, (e) => e.values.responsibleUnit ?? unstated));
  const openByUnit = largest(groupBy(goingOn, (e) => e.values.responsibleUnit ?? unstated));
  return {
    来源: tally(counted, (e) => e.values.source ?? '大排查'),
    状态: STATUSES.filter((s) => s !== '作废').flatMap((s) => named(s, counted.filter((e) => e.status === s).length)),
    原因: tally(
      counted.filter((e) => e.values.cause),
      (e) => `${e.values.cause}原因`,
    ),
    分类: plan.categories.flatMap(({ id, name }) => {
      const members = counted.filter((e) => e.category?.id === id);
      return members.length ? [{ ...countsOf(name, members), ...wordsOf(name, members, level) }] : [];
    }),
    单位: byUnit.map(([name, members]) => countsOf(name, members)),
    主要单位: byUnit.slice(0, 5).map(([name, members]) => countsOf(name, members)),
    ...byVillage(counted, villages),
    各村: villages.map(({ village }) =>
      countsOf(
        village.name,
        counted.filter((e) => e.village.code === village.code),
      ),
    ),
    未完成数: goingOn.length,
    未完成按单位: openByUnit.slice(0, told).map(([unit, members]) => ({
      单位: unit,
      数量: members.length,
      村数: new Set(members.map((e) => e.village.code)).size,
      ...due(members),
    })),
    未完成单位另有: Math.max(0, openByUnit.length - told),
    未完成另有: openByUnit.slice(told).reduce((sum, [, members]) => sum + members.length, 0),
    长期坚持数: longTerm.length,
    逾期按村: largest(
      groupBy(
        counted.filter((e) => e.overdue),
        (e) => e.village.name,
      ),
    ).map(([name, members]) => ({ 名称: name, 数量: members.length })),
    时限: deadlines(goingOn),
  };
}

/** Villages by what they found and mended. */
function byVillage(counted: readonly TownEntry[], villages: Town['villages']): Record<string, unknown> {
  const groups = groupBy(counted, (e) => e.village.name);
  const done = (members: readonly TownEntry[]): boolean => countLedger(members).rectified === members.length;
  return {
    有问题村: groups.size,
    主要村: largest(groups)
      .slice(0, 5)
      .map(([name, members]) => ({ 名称: name, 数量: members.length })),
    全部整改村: [...groups].filter(([, members]) => done(members)).map(([name]) => name),
    无问题村: villages.map(({ village }) => village.name).filter((name) => !groups.has(name)),
  };
}

const bands: [name: string, has: (left: number) => boolean][] = [
  ['已逾期', (left) => left < 0],
  ['3日内', (left) => left >= 0 && left <= 3],
  ['4—7日', (left) => left > 3 && left <= 7],
  ['8—15日', (left) => left > 7 && left <= 15],
  ['16—30日', (left) => left > 15 && left <= 30],
  ['30日以上', (left) => left > 30],
];

/** 倒排: unfinished problems by days left; those without a deadline apart. */
function deadlines(open: readonly TownEntry[]): { 名称: string; 数量: number }[] {
  const left = open.flatMap((e) => e.daysLeft ?? []);
  return [
    ...bands.map(([name, has]) => ({ 名称: name, 数量: left.filter(has).length })),
    ...named('时限未定', open.length - left.length),
  ];
}

function countsOf(name: string, members: readonly TownEntry[]): Record<string, string | number> {
  const count = countLedger(members);
  return {
    名称: name,
    数量: count.total,
    村数: new Set(members.map((e) => e.village.code)).size,
    核心: count.core,
    已整改: count.rectified,
    整改率: percent(count.rectifiedRate),
    已销号: count.closed,
    销号率: percent(count.closedRate),
    未完成: count.total - count.rectified,
    逾期: count.overdue,
  };
}

/** What the villages say of causes and measures, without names. */
function wordsOf(category: string, members: readonly TownEntry[], level: Level): Record<string, unknown> {
  return {
    原因类别: tally(
      members.filter((e) => e.values.cause),
      (e) => `${e.values.cause}原因`,
    ),
    措施: distinct(level === 'public' ? [] : members.map((e) => e.values.measures), 2),
    表现: tally(
      [...members].sort((a, b) => Number(b.core) - Number(a.core)),
      (e) =>
        e.item ? e.item.question.replace(/[？?]$/, '') : level === 'public' ? category : clause(e.values.description),
    ).slice(0, 3),
  };
}

const due = (open: readonly TownEntry[]): { 逾期数: number; 最晚时限: string | null } => ({
  逾期数: open.filter((e) => e.overdue).length,
  最晚时限:
    open
      .filter((e) => !e.overdue && e.values.deadline)
      .map((e) => e.values.deadline ?? late)
      .sort()
      .at(-1) ?? null,
});

const largest = (groups: Map<string, TownEntry[]>): [string, TownEntry[]][] =>
  [...groups].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b, 'zh'));

const named = (name: string, count: number): { 名称: string; 数量: number }[] =>
  count > 0 ? [{ 名称: name, 数量: count }] : [];

const tally = (members: readonly TownEntry[], key: (entry: TownEntry) => string): { 名称: string; 数量: number }[] =>
  largest(groupBy(members, key)).map(([name, group]) => ({ 名称: name, 数量: group.length }));
