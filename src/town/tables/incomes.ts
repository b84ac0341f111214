import type { Town } from '../compile/town.js';
import type { MonitoredHousehold } from '../digest/index.js';
import type { Guard } from '../guard/index.js';
import { type Level, nameAt } from '../level.js';
import { center, keptBack, NONE, type TownCell, type TownTable } from './table.js';

export interface IncomeBand {
  name: string;
  has(yuan: number): boolean;
}

/** Bands of income per head: below 监测范围 first, then upward in steps. */
export function incomeBands(line: number): IncomeBand[] {
  const steps = [line, 8000, 10_000, 15_000, 20_000].filter((step, index) => index === 0 || step > line);
  return [
    { name: `${line}元以下`, has: (yuan) => yuan < line },
    ...steps.map((from, index): IncomeBand => {
      const to = steps[index + 1];
      return to === undefined
        ? { name: `${from}元以上`, has: (yuan) => yuan >= from }
        : { name: `${from}—${to}元`, has: (yuan) => yuan >= from && yuan < to };
    }),
  ];
}

const UNKNOWN = '未核实';

/** Number of households by band for one village or all; those without a figure are 未核实 (FACTS 10.3, rule 11). */
function distribution(households: readonly MonitoredHousehold[], line: number): Record<string, number> {
  const known = households.flatMap(({ perCapitaNet }) => perCapitaNet ?? []);
  return {
    ...Object.fromEntries(incomeBands(line).map(({ name, has }) => [name, known.filter(has).length])),
    [UNKNOWN]: households.length - known.length,
  };
}

/** 附表6, first part: how the incomes of 监测对象 are spread. */
export function incomeSpreadTable({ villages, plan }: Town, guard: Guard): TownTable {
  const line = plan.settings.monitorLine;
  const bands = [...incomeBands(line).map(({ name }) => name), UNKNOWN];
  const row = (name: string, households: readonly MonitoredHousehold[], at: string): Record<string, TownCell> => {
    const spread = distribution(households, line);
    // The same households as in 附表4.
    guard.sum(`收入${at}`, [`村情.监测户数${at}`]);
    guard.sum(
      `收入${at}`,
      bands.map((band) => `收入:${band}${at}`),
    );
    return {
      村: name,
      ...Object.fromEntries(bands.map((band) => [band, guard.cell(`收入:${band}${at}`, spread[band]!)])),
      合计: guard.cell(`收入${at}`, households.length),
    };
  };
  for (const key of ['收入', ...bands.map((band) => `收入:${band}`)])
    guard.sum(
      key,
      villages.map(({ village }) => `${key}|村:${village.code}`),
    );
  return {
    number: 6,
    name: `监测对象${plan.year}年度人均纯收入分段表`,
    columns: [center('村', 10), ...bands.map((band) => center(band, 12)), center('合计', 8)],
    rows: [
      ...villages.map(({ village, monitored }) => row(village.name, monitored, `|村:${village.code}`)),
      row(
        '合计',
        villages.flatMap((v) => v.monitored),
        '',
      ),
    ],
    notes: ['单位：户。每段含下限、不含上限；收入支出没有填全的列入未核实，不推算。', ...keptBack(guard.level)],
  };
}

/** 附表6, second part: every household; not for the public. */
export function incomeListTable({ villages, plan }: Town, level: Level): TownTable {
  const rows = villages.flatMap(({ village, monitored }) =>
    monitored.map(
      (one): Record<string, TownCell> => ({
        村: village.name,
        户编号: one.id,
        户主: nameAt(level, one.head),
        监测类别: one.category,
        人口: one.persons,
        风险: one.eliminated ? '已消除' : '未消除',
        本年: one.perCapitaNet ?? UNKNOWN,
        上年: one.perCapitaNetPrev ?? NONE,
      }),
    ),
  );
  return {
    number: 6,
    name: `监测对象${plan.year}年度人均纯收入表`,
    columns: [
      center('村', 10),
      center('户编号', 22),
      center('户主', 10),
      center('监测类别', 16),
      center('人口', 6),
      center('风险', 8),
      center('本年', 14, `${plan.year}年人均纯收入（元）`),
      center('上年', 14, `${plan.year - 1}年人均纯收入（元）`),
    ],
    rows: level === 'public' ? [] : rows,
    notes: level === 'public' ? ['公开的材料不列到户的收入。'] : [],
  };
}
