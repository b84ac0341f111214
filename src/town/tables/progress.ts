import type { Facts } from '../../facts/index.js';
import { countLedger, percent } from '../../ledger/index.js';
import { printed } from '../../village/index.js';
import type { FinishedVillage } from '../collect/finished.js';
import type { Town } from '../compile/town.js';
import { type Guard, guardCounts, HIDDEN, sumCounts } from '../guard/index.js';
import { ABSENT, center, keptBack, NONE, type TownCell, type TownTable } from './table.js';

const numbers = {
  应排查户数: '排查.应排查户数',
  应排查人数: '排查.应排查人数',
  已排查户数: '排查.已排查户数',
  已排查人数: '排查.已排查人数',
  户覆盖率: '排查.户覆盖率',
  人覆盖率: '排查.人覆盖率',
  排查人员: '力量.合计',
} as const;

/** Columns of a village known by its finished report alone. */
const inReport = {
  ...numbers,
  问题数: '问题.总数',
  已整改: '问题.已整改数',
  整改率: '问题.整改率',
  销号数: '问题.已销号数',
  销号率: '问题.销号率',
  逾期: '问题.逾期数',
} as const;

const RATES: Partial<Record<keyof typeof inReport, readonly [keyof typeof inReport, keyof typeof inReport]>> = {
  户覆盖率: ['已排查户数', '应排查户数'],
  人覆盖率: ['已排查人数', '应排查人数'],
  整改率: ['已整改', '问题数'],
  销号率: ['销号数', '问题数'],
};

/** Villages known by their finished reports, and what these add up to; the public does not get them, as nothing holds back small numbers in them. */
function finishedRows(finished: readonly FinishedVillage[], guard: Guard): Record<string, TownCell>[] {
  const columns = Object.keys(inReport) as (keyof typeof inReport)[];
  const row = (name: string, figure: (column: keyof typeof inReport) => TownCell): Record<string, TownCell> => ({
    村: name,
    ...Object.fromEntries(columns.map((column) => [column, guard.level === 'public' ? HIDDEN : figure(column)])),
  });
  const rows = finished.map(({ village, figures }) =>
    row(`${village.name}（依据成品文件）`, (column) => figures[inReport[column]] ?? NONE),
  );
  const sum = (column: keyof typeof inReport): number | null =>
    finished.reduce<number | null>((all, { figures }) => {
      const figure = figures[inReport[column]];
      return all === null || typeof figure !== 'number' ? null : all + figure;
    }, 0);
  const together = row('成品文件小计', (column) => {
    const [part, whole] = (RATES[column] ?? [column]).map(sum);
    if (part == null || whole === null) return NONE;
    return whole === undefined ? part : percent(whole === 0 ? null : part / whole);
  });
  return finished.length > 1 ? [...rows, together] : rows;
}

/** 附表1: how far each village got; missing villages are named. */
export function progressTable(
  { plan, villages, missing, finished, entries }: Town,
  facts: Facts,
  guard: Guard,
): TownTable {
  const columns = [
    center('村', 10),
    ...Object.keys(numbers).map((key) => center(key, 9)),
    ...['问题数', '已整改', '整改率', '销号数', '销号率', '逾期'].map((key) => center(key, 7)),
  ];
  const row = (
    name: string,
    value: (key: string) => TownCell,
    part: typeof entries,
    group: string,
  ): Record<string, TownCell> => {
    const count = guardCounts(guard, group, countLedger(part));
    return {
      村: name,
      ...Object.fromEntries(Object.entries(numbers).map(([column, key]) => [column, value(key)])),
      问题数: count.total,
      已整改: count.rectified,
      整改率: count.rectifiedRate,
      销号数: count.closed,
      销号率: count.closedRate,
      逾期: count.overdue,
    };
  };
  const absent = Object.fromEntries(columns.map(({ key }) => [key, ABSENT]));
  const rows = plan.villages.flatMap(({ code, name }) => {
    const village = villages.find((v) => v.village.code === code);
    if (!village) return missing.some((m) => m.code === code) ? [{ ...absent, 村: name }] : [];
    const value = (key: string): TownCell => {
      const fact = village.facts[key];
      return fact ? printed({ key, ...fact, rows: [] }) : NONE;
    };
    return [
      row(
        name,
        value,
        entries.filter((e) => e.village.code === code),
        `村:${code}`,
      ),
    ];
  });
  const total = (key: string): TownCell => {
    const fact = facts.get(key);
    return fact ? printed(fact) : NONE;
  };
  sumCounts(
    guard,
    villages.map(({ village }) => `村:${village.code}`),
  );
  return {
    number: 1,
    name: '排查推进情况表',
    columns,
    rows: [...rows, row('合计', total, entries, ''), ...finishedRows(finished, guard)],
    notes: [
      ...(finished.length > 0
        ? ['合计以下注明“依据成品文件”的村没有交工作簿，照其自查报告列出，有几个村的列小计，都不计入合计。']
        : []),
      '户（人）覆盖率=已排查户（人）数÷应排查户（人）数，已排查包括已入户和电话核实；整改率=（已整改待复核＋已销号）÷问题数，销号率=已销号÷问题数，没有问题时记“—”。',
      ...keptBack(guard.level),
    ],
  };
}
