import type { Town } from '../compile/town.js';
import { sumOf } from '../compile/town-facts.js';
import type { Guard } from '../guard/index.js';
import { center, keptBack, NONE, type TownCell, type TownTable } from './table.js';

const groups: [name: string, key: string][] = [
  ['脱贫不稳定', '村情.脱贫不稳定户.'],
  ['边缘易致贫', '村情.边缘易致贫户.'],
  ['突发困难', '村情.突发严重困难户.'],
  ['三类合计', '村情.监测'],
  ['未消除', '村情.监测未消除'],
  ['已消除', '村情.监测已消除'],
  ['本次新纳入', '村情.新纳入'],
];

/** What 三类合计 is the sum of: by kind, and by whether the risk is gone. */
const KINDS = ['村情.脱贫不稳定户.', '村情.边缘易致贫户.', '村情.突发严重困难户.'];
const STATES = ['村情.监测未消除', '村情.监测已消除'];

/** 附表4: 监测对象 by village: three categories, eliminated or not, new in this round (FACTS 10.3, rule 10). */
export function monitoredTable({ villages }: Town, guard: Guard): TownTable {
  const fields = groups.flatMap(([name, key]) => [
    { column: `${name}户`, key: `${key}户数` },
    { column: `${name}人`, key: `${key}人数` },
  ]);
  const line = (
    name: string,
    of: (key: string) => number | null,
    at: (key: string) => string,
  ): Record<string, TownCell> => {
    for (const unit of ['户数', '人数']) {
      const [whole, ...parts] = ['村情.监测', ...KINDS, ...STATES].map((key) => at(`${key}${unit}`));
      guard.sum(whole!, parts.slice(0, KINDS.length));
      guard.sum(whole!, parts.slice(KINDS.length));
    }
    return {
      村: name,
      ...Object.fromEntries(fields.map(({ column, key }) => [column, guard.cell(at(key), of(key)) ?? NONE])),
    };
  };
  const rows = villages.map(({ village, facts }) =>
    line(
      village.name,
      (key) => facts[key]?.value ?? 0,
      (key) => `${key}|村:${village.code}`,
    ),
  );
  const total = line(
    '合计',
    (key) => sumOf(villages, key),
    (key) => key,
  );
  for (const { key } of fields)
    guard.sum(
      key,
      villages.map(({ village }) => `${key}|村:${village.code}`),
    );
  return {
    number: 4,
    name: '监测对象情况表',
    columns: [center('村', 10), ...fields.map(({ column }) => center(column, 7))],
    rows: [...rows, total],
    notes: ['三类合计=未消除＋已消除；本次新纳入包含在三类之内。', ...keptBack(guard.level)],
  };
}
