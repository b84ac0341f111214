import type { Town } from '../compile/town.js';
import { sumOf } from '../compile/town-facts.js';
import { guardColumn, guardNumber, type Level } from '../level.js';
import { center, NONE, type TownCell, type TownTable } from './table.js';

const groups: [name: string, key: string][] = [
  ['脱贫不稳定', '村情.脱贫不稳定户.'],
  ['边缘易致贫', '村情.边缘易致贫户.'],
  ['突发困难', '村情.突发严重困难户.'],
  ['三类合计', '村情.监测'],
  ['未消除', '村情.监测未消除'],
  ['已消除', '村情.监测已消除'],
  ['本次新纳入', '村情.新纳入'],
];

/** 附表4: 监测对象 by village: three categories, eliminated or not, new in this round (FACTS 10.3, rule 10). */
export function monitoredTable({ villages }: Town, level: Level): TownTable {
  const fields = groups.flatMap(([name, key]) => [
    { column: `${name}户`, key: `${key}户数` },
    { column: `${name}人`, key: `${key}人数` },
  ]);
  const shown = new Map(
    fields.map(({ column, key }) => [
      column,
      guardColumn(
        level,
        villages.map((v) => v.facts[key]?.value ?? 0),
      ),
    ]),
  );
  const rows: Record<string, TownCell>[] = villages.map(({ village }, index) => ({
    村: village.name,
    ...Object.fromEntries(fields.map(({ column }) => [column, shown.get(column)![index]!])),
  }));
  const total = Object.fromEntries(
    fields.map(({ column, key }) => [column, guardNumber(level, sumOf(villages, key) ?? NONE)]),
  );
  return {
    number: 4,
    name: '监测对象情况表',
    columns: [center('村', 10), ...fields.map(({ column }) => center(column, 7))],
    rows: [...rows, { 村: '合计', ...total }],
    notes: [
      '三类合计=未消除＋已消除；本次新纳入包含在三类之内。',
      ...(level === 'public' ? ['不足3户（人）的不列具体数。'] : []),
    ],
  };
}
