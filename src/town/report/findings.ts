import { groupBy, isOpen } from '../../facts/index.js';
import { countLedger, STATUSES } from '../../ledger/index.js';
import { clause, distinct } from '../../village/index.js';
import type { Town, TownEntry } from '../compile/town.js';
import { type Guard, guardCounts, sumCounts } from '../guard/index.js';
import type { Level } from '../level.js';

const unstated = '责任单位未定';
const late = '9999-12-31';
/** Units, villages and kinds told in a paragraph before “等”. */
const told = 8;

/** All that the report says of the town's ledger: by category, by unit, by village, by days left; to the public nothing that clerks wrote by hand. */
export function findingData({ entries, plan, villages }: Town, guard: Guard): Record<string, unknown> {
  const counted = entries.filter((e) => e.counted);
  const open = counted.filter(isOpen);
  const goingOn = open.filter((e) => e.status !== '长期坚持');
  const longTerm = open.filter((e) => e.status === '长期坚持');
  const byUnit = largest(groupBy(counted, (e) => e.values.responsibleUnit ?? unstated));
  const openByUnit = largest(groupBy(goingOn, (e) => e.values.responsibleUnit ?? unstated));
  const units = byUnit.map(([name, members]) => countsOf(name, members, guard, `单位:${name}`));
  sumCounts(
    guard,
    byUnit.map(([name]) => `单位:${name}`),
  );
  sumCounts(
    guard,
    plan.categories.map(({ id }) => `分类:${id}`),
  );
  guard.sum('问题.未完成数', ['在办', '问题.状态.长期坚持']);
  guard.sum('在办', [...openByUnit.slice(0, told).map(([unit]) => `在办|单位:${unit}`), '在办|其余单位']);
  return {
    来源: parts(
      '问题.总数',
      '问题.来源',
      tally(counted, (e) => e.values.source ?? '大排查'),
      guard,
    ),
    状态: parts(
      '问题.总数',
      '问题.状态',
      STATUSES.filter((s) => s !== '作废').flatMap((s) => named(s, counted.filter((e) => e.status === s).length)),
      guard,
    ),
    原因: causes(counted, guard),
    分类: plan.categories.flatMap(({ id, name }) => {
      const members = counted.filter((e) => e.category?.id === id);
      return members.length
        ? [{ ...countsOf(name, members, guard, `分类:${id}`), ...wordsOf(members, guard.level) }]
        : [];
    }),
    单位: units,
    主要单位: units.slice(0, 5),
    ...byVillage(counted, villages, guard),
    各村: villages.map(({ village }) =>
      countsOf(
        village.name,
        counted.filter((e) => e.village.code === village.code),
        guard,
        `村:${village.code}`,
      ),
    ),
    未完成数: guard.cell('在办', goingOn.length),
    未完成按单位: openByUnit.slice(0, told).map(([unit, members]) => ({
      单位: unit,
      数量: guard.cell(`在办|单位:${unit}`, members.length),
      村数: spreadOf(members, guard),
      ...due(members, guard, unit),
    })),
    未完成单位另有: Math.max(0, openByUnit.length - told),
    未完成另有: guard.cell(
      '在办|其余单位',
      openByUnit.slice(told).reduce((sum, [, members]) => sum + members.length, 0),
    ),
    长期坚持数: guard.cell('问题.状态.长期坚持', longTerm.length),
    逾期按村: largest(
      groupBy(
        counted.filter((e) => e.overdue),
        (e) => e.village.code,
      ),
    ).map(([code, members]) => ({
      名称: members[0]!.village.name,
      数量: guard.cell(`逾期|村:${code}`, members.length),
    })),
    时限: deadlines(goingOn, guard),
  };
}

/** Villages by what they found and mended. */
function byVillage(counted: readonly TownEntry[], villages: Town['villages'], guard: Guard): Record<string, unknown> {
  const groups = groupBy(counted, (e) => e.village.code);
  const nameOf = (code: string): string => groups.get(code)![0]!.village.name;
  const done = (members: readonly TownEntry[]): boolean => countLedger(members).rectified === members.length;
  return {
    有问题村: groups.size,
    主要村: largest(groups)
      .slice(0, 5)
      .map(([code, members]) => ({ 名称: nameOf(code), 数量: guard.cell(`问题数|村:${code}`, members.length) })),
    全部整改村: [...groups].filter(([, members]) => done(members)).map(([code]) => nameOf(code)),
    无问题村: villages.filter(({ village }) => !groups.has(village.code)).map(({ village }) => village.name),
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
function deadlines(open: readonly TownEntry[], guard: Guard): Tally[] {
  const left = open.flatMap((e) => e.daysLeft ?? []);
  const all = [
    ...bands.map(([name, has]) => ({ 名称: name, 数量: left.filter(has).length })),
    ...named('时限未定', open.length - left.length),
  ];
  return parts('在办', '在办|时限', all, guard);
}

/** Number of villages that have these findings. */
function spreadOf(members: readonly TownEntry[], guard: Guard): number | string {
  const villages = new Set(members.map((e) => e.village.code)).size;
  return guard.spread(villages, villages, members.length);
}

function countsOf(
  name: string,
  members: readonly TownEntry[],
  guard: Guard,
  group: string,
): Record<string, string | number> {
  const all = countLedger(members);
  const count = guardCounts(guard, group, all);
  return {
    名称: name,
    数量: count.total,
    村数: spreadOf(members, guard),
    核心: guard.cell(`核心|${group}`, all.core),
    已整改: count.rectified,
    整改率: count.rectifiedRate,
    已销号: count.closed,
    销号率: count.closedRate,
    未完成: count.open,
    逾期: count.overdue,
  };
}

/** What the villages say of causes and measures, without names. */
function wordsOf(members: readonly TownEntry[], level: Level): Record<string, unknown> {
  // Several kinds in one category are few each, and nobody says how many kinds there are.
  if (level === 'public') return { 原因类别: [], 措施: distinct([], 2), 表现: [] };
  return {
    原因类别: tally(
      members.filter((e) => e.values.cause),
      (e) => `${e.values.cause}原因`,
    ),
    措施: distinct(
      members.map((e) => e.values.measures),
      2,
    ),
    表现: tally(
      [...members].sort((a, b) => Number(b.core) - Number(a.core)),
      (e) => (e.item ? e.item.question.replace(/[？?]$/, '') : clause(e.values.description)),
    ).slice(0, 3),
  };
}

const due = (
  open: readonly TownEntry[],
  guard: Guard,
  unit: string,
): { 逾期数: number | string; 最晚时限: string | null } => ({
  逾期数: guard.cell(`在办逾期|单位:${unit}`, open.filter((e) => e.overdue).length),
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

interface Tally {
  名称: string;
  数量: number | string;
}

/** Parts that make up a total, through the guard. */
function parts(total: string, kind: string, all: { 名称: string; 数量: number }[], guard: Guard): Tally[] {
  guard.sum(
    total,
    all.map(({ 名称 }) => `${kind}.${名称}`),
  );
  return all.map(({ 名称, 数量 }) => ({ 名称, 数量: guard.cell(`${kind}.${名称}`, 数量) }));
}

/** By cause; those without one are told nowhere. */
function causes(counted: readonly TownEntry[], guard: Guard): Tally[] {
  const stated = counted.filter((e) => e.values.cause);
  guard.know('问题.有原因', stated.length);
  guard.know('问题.没写原因', counted.length - stated.length);
  guard.sum('问题.总数', ['问题.有原因', '问题.没写原因']);
  return parts(
    '问题.有原因',
    '问题.原因',
    tally(stated, (e) => `${e.values.cause}原因`),
    guard,
  );
}

const tally = (members: readonly TownEntry[], key: (entry: TownEntry) => string): { 名称: string; 数量: number }[] =>
  largest(groupBy(members, key)).map(([name, group]) => ({ 名称: name, 数量: group.length }));
