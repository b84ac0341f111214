import { groupBy } from '../../facts/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { DepartmentData, Entry, TownData } from '../../model/index.js';
import type { BookAnalysis } from '../../village/index.js';
import { clause } from '../../village/index.js';
import { type Level, nameAt } from '../level.js';
import { departmentWork } from '../tables/index.js';
import type { Town, TownEntry } from './town.js';

/** A finding of the second line: the town's or a department's own ledger. */
export interface UpperEntry extends LedgerEntry {
  unit: string;
  /** From the town's own workbook; the others are departments'. */
  own: boolean;
  /** The villages' findings about the same household (or village) and the same item; not counted twice. */
  same: TownEntry[];
}

/** The workbooks of the town and of the departments that were handed in. */
export interface Upper {
  town?: BookAnalysis;
  departments: BookAnalysis[];
  entries: UpperEntry[];
}

/** Joins the second line with the villages: duplicates are linked by item and household (R5.13). */
export function assembleUpper(books: readonly BookAnalysis[], town: Town): Upper {
  const own = books.find(({ data }) => 'town' in data);
  const departments = books.filter(({ data }) => 'department' in data);
  return {
    ...(own && { town: own }),
    departments,
    entries: [...(own ? [own] : []), ...departments].flatMap(({ data, ledger }) =>
      ledger.entries
        .filter((entry) => entry.counted)
        .map((entry) => ({
          ...entry,
          unit: data.origin.villageName,
          own: 'town' in data,
          same: sameFindings(entry, town),
        })),
    ),
  };
}

function sameFindings(entry: LedgerEntry, { entries }: Town): TownEntry[] {
  const { id } = entry.subject;
  if (!entry.item || id === '') return [];
  return entries.filter(
    (e) => e.counted && e.item?.id === entry.item!.id && (e.household === id || e.subject.id === id),
  );
}

const rows = (data: TownData | DepartmentData | undefined, key: string): readonly Entry[] => data?.tables[key] ?? [];
const text = (entry: Entry, key: string): string => clause(entry.values[key] as string | undefined);

const placeOf = (data: TownData | DepartmentData | undefined, { at }: Entry): string =>
  `${data?.origin.file ?? ''} ${at.sheet}第${at.row}行`;

/** What the report says of the town's own workbook. */
export function townBookData({ town, entries }: Upper, level: Level): Record<string, unknown> {
  const data = town?.data;
  const number = (entry: Entry, key: string): number => (entry.values[key] as number | undefined) ?? 0;
  const trainings = rows(data, 'training');
  const visits = rows(data, 'leaderVisit');
  return {
    ...foundBy(entries.filter(({ own }) => own)),
    部署: rows(data, 'meeting')
      .filter((row) => row.values.date !== undefined && row.values.kind === '动员部署会')
      .map((row) => ({ 时间: row.values.date, 名称: '动员部署会', 人数: number(row, 'persons') })),
    会议: [
      ...groupBy(
        rows(data, 'meeting').filter(({ values }) => values.kind !== undefined && values.kind !== '动员部署会'),
        ({ values }) => values.kind as string,
      ),
    ].map(([名称, held]) => ({ 名称, 次数: held.length })),
    培训: trainings.length > 0,
    培训次数: trainings.length,
    培训人次: trainings.reduce((sum, row) => sum + number(row, 'persons'), 0),
    督导次数: visits.length,
    督导村数: new Set(visits.map((row) => row.values.village)).size,
    短板: shortfalls(data).map((row) => (level === 'public' ? { ...row, 原因: '—' } : row)),
    新增: rows(data, 'localAddition').map((row) => ({
      类别: text(row, 'kind') || '其他',
      名称: text(row, 'name'),
      理由: level === 'public' ? '不公开' : text(row, 'reason') || '未填',
      批准人: nameAt(level, text(row, 'approvedBy')) || '未填',
      位置: placeOf(data, row),
    })),
  };
}

/** 短板清单 (R5.15): annual targets that are not met, by how much, and why. Targets without a figure are listed as unknown. */
export const shortfalls = (data: TownData | DepartmentData | undefined): Record<string, string | number>[] =>
  rows(data, 'annualTarget').flatMap((row) => {
    const [target, actual] = [row.values.target as number | undefined, row.values.actual as number | undefined];
    if (target === undefined || (actual !== undefined && actual >= target)) return [];
    return [
      {
        名称: text(row, 'name'),
        单位: text(row, 'unit'),
        目标: target,
        完成: actual ?? '未核实',
        差距: actual === undefined ? '未核实' : Math.round((target - actual) * 100) / 100,
        时限: (row.values.dueDate as string | undefined) ?? '',
        责任: text(row, 'responsibleUnit'),
        原因: text(row, 'reason'),
        位置: placeOf(data, row),
      },
    ];
  });

/** What the report says of the departments, and 附表9. */
export function departmentData(upper: Upper): Record<string, unknown> {
  const { departments, entries } = upper;
  const work = departmentWork(upper);
  const sum = (key: 'records' | 'duties' | 'done' | 'samples' | 'sampled' | 'faulty'): number =>
    work.reduce((all, one) => all + one[key], 0);
  return {
    工作记录数: sum('records'),
    职责数: sum('duties'),
    职责落实数: sum('done'),
    抽查政策数: sum('samples'),
    抽查数: sum('sampled'),
    抽查问题数: sum('faulty'),
    已报数: departments.length,
    名称: departments.map(({ data }) => data.origin.villageName),
    ...foundBy(entries.filter(({ own }) => !own)),
  };
}

const foundBy = (entries: readonly UpperEntry[]): { 问题数: number; 重合数: number } => ({
  问题数: entries.length,
  重合数: entries.filter(({ same }) => same.length > 0).length,
});
