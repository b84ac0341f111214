import { type Outcome, suggest } from '../../diagnostics/index.js';
import type { Facts } from '../../facts/index.js';
import { village } from '../../model/index.js';
import { unknownFigure } from '../codes.js';
import type { RowRanges, TownVillage, VillageRows } from '../digest/index.js';
import type { Town } from './town.js';

/** What people call a number, besides its own name. */
const called: Record<string, string> = {
  问题数: '问题.总数',
  整改数: '问题.已整改数',
  销号数: '问题.已销号数',
  应排查: '排查.应排查户数',
  已排查: '排查.已排查户数',
  监测户数: '村情.监测户数',
};

/** The column whose cells decide a number, by the number's name; the first that matches. */
const deciding: [RegExp, sheet: string, key: string][] = [
  [/^问题\.(状态|已整改|已销号|未完成)/, '问题台账', 'status'],
  [/^问题\.逾期/, '问题台账', 'deadline'],
  [/^问题\.来源/, '问题台账', 'source'],
  [/^问题\.类型/, '问题台账', 'rectifyType'],
  [/^问题\.(分类|方面)/, '问题台账', 'checkItemId'],
  [/^问题\./, '问题台账', 'findingId'],
  [/^村情\.(监测|新纳入|脱贫不稳定|边缘|突发)/, '农户', 'monitorCategory'],
  [/^村情\.脱贫/, '农户', 'householdType'],
  [/^排查\.(已|户覆盖|人覆盖|入户|电话|未联系|拒访)/, '农户', 'visitState'],
  [/./, '农户', 'householdId'],
  [/./, '家庭成员', 'personId'],
  [/./, '收入支出', 'householdId'],
];

/** What stands behind one number in one village. */
export interface TracedVillage {
  village: string;
  file: string;
  value: number | null;
  unit: string;
  rows: RowRanges;
  /** Ranges of the cells that decided it, e.g. 问题台账!AB6:AB20. */
  cells: string[];
}

export interface Traced {
  key: string;
  value: number | null;
  unit: string;
  villages: TracedVillage[];
}

/** A number of the report → villages, rows and cells it comes from. TOWN-007 for a name that no number has. */
export async function traceFigure(town: Town, facts: Facts, name: string): Promise<Outcome<Traced>> {
  const key = called[name] ?? fullName(name, facts);
  const fact = facts.get(key);
  if (!fact) {
    const near = suggest(name, [...Object.keys(called), ...facts.keys()]);
    return {
      diagnostics: [
        unknownFigure({
          found: name,
          ...(near !== undefined && { expected: [near].flat() }),
          message: `没有叫“${name}”的数${near === undefined ? '' : `，是不是“${[near].flat().join('”“')}”`}。`,
        }),
      ],
    };
  }
  const villages: TracedVillage[] = [];
  for (const village of town.villages) villages.push(await tracedIn(village, key));
  return { value: { key, value: fact.value, unit: fact.unit, villages }, diagnostics: [] };
}

/** A name without its first part, where only one number is meant or the ledger's is. */
function fullName(name: string, facts: Facts): string {
  const meant = [...facts.keys()].filter((key) => key.endsWith(`.${name}`) && key.split('.').length === 2);
  return meant.find((key) => key.startsWith('问题.')) ?? (meant.length === 1 ? meant[0]! : name);
}

async function tracedIn(village: TownVillage, key: string): Promise<TracedVillage> {
  const {
    village: { name },
    origin,
    facts,
  } = village;
  const { value = null, unit = '' } = facts[key] ?? {};
  const { facts: behind, columns } = await village.rows();
  const rows = behind[key] ?? {};
  return { village: name, file: origin.file, value, unit, rows, cells: cellsOf(key, rows, columns) };
}

function cellsOf(key: string, rows: RowRanges, columns: VillageRows['columns']): string[] {
  return Object.entries(rows).flatMap(([sheet, ranges]) => {
    if (sheet === village.name) return formCells(key, columns[sheet] ?? {});
    const field = deciding.find(([pattern, of]) => of === sheet && pattern.test(key))?.[2];
    const letter = field === undefined ? undefined : columns[sheet]?.[field];
    if (letter === undefined) return [];
    return ranges.split(',').map((range) => {
      const [from, to] = range.split('-');
      return to === undefined ? `${sheet}!${letter}${from}` : `${sheet}!${letter}${from}:${letter}${to}`;
    });
  });
}

/** 村情况 is a form: its field is found by the number's own name (力量.基层干部 → 基层干部人数). */
function formCells(key: string, cells: Record<string, string>): string[] {
  const name = key.split('.').at(-1)!;
  const field = village.fields.find((one) => one.name === name || one.name === `${name}人数`);
  const cell = field && cells[field.key];
  return cell === undefined ? [] : [`${village.name}!${cell}`];
}
