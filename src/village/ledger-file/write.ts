import { groupBy } from '../../facts/index.js';
import type { FlaggedList } from '../../inspect/index.js';
import type { Ledger, LedgerEntry } from '../../ledger/index.js';
import { type Table, writeTables } from '../../office/index.js';
import type { Plan, PlanCategory, PlanVillage } from '../../plan/index.js';
import { categoryColumns, type LedgerColumn, problemColumns, rectificationColumns } from './columns.js';
import { flaggedCells, flaggedColumns } from './flagged.js';
import { summaryColumns, summaryRows } from './summary.js';

export interface LedgerFileInput<Entry extends LedgerEntry = LedgerEntry> {
  ledger: Omit<Ledger, 'entries'> & { entries: Entry[] };
  plan: Plan;
  /** Whose ledger: a village, or the town with an empty `fullName`. */
  village: Pick<PlanVillage, 'name' | 'fullName'>;
  /** 数据截止日期, YYYY-MM-DD. */
  asOf: string;
  /** Village of an entry, where the ledger is of several. */
  villageOf?: (entry: Entry) => string;
  /** Lists of whom data suspect, a sheet each when anybody is on it: 疑似应纳未纳. */
  lists?: readonly FlaggedList[];
  /** What the further sheets are by; default 问题分类. */
  sheetsBy?: 'category' | 'unit';
}

/** Names of the sheets that are always there. */
export const SHEETS = { summary: '汇总', problems: '问题台账', rectification: '整改台账' } as const;

/** Sheet of a category: what Excel forbids in names is left out. */
const sheetName = (text: string): string => text.replace(/[[\]:*?/\\']/g, '').slice(0, 31);
const categorySheet = ({ id, name }: PlanCategory): string => sheetName(`${id} ${name}`);

/** Problems whose category nobody can tell stand on a sheet of their own, so that the sheets add up. */
const UNSORTED = '未分类';

/**
 * 问题台账.xlsx: 汇总, 问题台账, 整改台账 and one sheet for each category that has findings (FACTS 2.5). 作废 is named in the notes
 * and counted nowhere. No ID or telephone numbers. The same ledger gives the same bytes.
 */
export async function writeLedgerFile<Entry extends LedgerEntry>(input: LedgerFileInput<Entry>): Promise<Uint8Array> {
  return writeTables(tablesOf(input));
}

function tablesOf<Entry extends LedgerEntry>(input: LedgerFileInput<Entry>): Table[] {
  const { ledger, plan, village, asOf, villageOf = () => village.name, sheetsBy = 'category', lists = [] } = input;
  const counted = ledger.entries.filter((entry) => entry.counted);
  const drafts = counted.filter(({ draft }) => draft).length;
  const head = {
    unit: `填报单位：${plan.town.name}${village.fullName}`,
    asOf: `数据截止日期：${asOf}${drafts > 0 ? `　（含尚未核实的草稿 ${drafts} 条）` : ''}`,
    empty: '本期未发现问题。',
  };
  const list = (sheet: string, title: string, columns: readonly LedgerColumn[], entries: readonly Entry[]): Table => ({
    ...head,
    sheet,
    title: `${village.name}${plan.inspectionName}${title}`,
    columns,
    rows: entries.map((entry, index) =>
      columns.map((column) => column.cell(entry, { serial: index + 1, village: villageOf(entry) })),
    ),
    notes: entries.length > 0 ? [`合计：${entries.length} 个问题。`] : [],
    filter: true,
  });
  const parts = sheetsBy === 'unit' ? unitParts(counted) : categoryParts(counted, plan);
  return [
    {
      ...head,
      sheet: SHEETS.summary,
      title: `${village.name}${plan.inspectionName}问题汇总表`,
      columns: summaryColumns,
      rows: summaryRows(counted, plan),
      notes: [...(counted.length === 0 ? [head.empty] : []), ...summaryNotes(ledger)],
      filter: false,
    },
    list(SHEETS.problems, '问题台账', problemColumns, counted),
    list(SHEETS.rectification, '整改台账', rectificationColumns, counted),
    ...parts.map(({ sheet, name, entries }) => list(sheet, `分类台账（${name}）`, categoryColumns, entries)),
    ...lists
      .filter(({ subjects }) => subjects.length > 0)
      .map(({ name, item, subjects }) => ({
        ...head,
        sheet: sheetName(name),
        title: `${village.name}${plan.inspectionName}${name}名单`,
        columns: flaggedColumns,
        rows: subjects.map((one, index) => flaggedCells(one, index + 1)),
        notes: [`检查项 ${item}：数据提示有疑点的共 ${subjects.length} 户，是否符合条件由人核实。`],
        filter: true,
      })),
  ];
}

interface Part<Entry> {
  sheet: string;
  name: string;
  entries: Entry[];
}

function categoryParts<Entry extends LedgerEntry>(counted: readonly Entry[], plan: Plan): Part<Entry>[] {
  const parts = plan.categories.map((category) => ({
    sheet: categorySheet(category),
    name: category.name,
    entries: counted.filter((entry) => entry.category?.id === category.id),
  }));
  const unsorted = counted.filter(({ category }) => category === undefined);
  return [...parts, { sheet: UNSORTED, name: UNSORTED, entries: unsorted }].filter(({ entries }) => entries.length > 0);
}

/** By 责任单位, for handing out; names that Excel shortens to the same sheet get a number. */
function unitParts<Entry extends LedgerEntry>(counted: readonly Entry[]): Part<Entry>[] {
  const used = new Set<string>();
  return [...groupBy(counted, ({ values }) => values.responsibleUnit ?? '责任单位未定')].map(([name, entries]) => {
    let sheet = sheetName(name);
    for (let number = 2; used.has(sheet); number++) sheet = `${sheetName(name).slice(0, 28)} ${number}`;
    used.add(sheet);
    return { sheet, name, entries };
  });
}

function summaryNotes({ entries }: Pick<Ledger, 'entries'>): string[] {
  const voided = entries.filter(({ counted }) => !counted);
  return [
    '注：整改率＝（已整改待复核＋已销号）÷问题数；销号率＝已销号÷问题数；没有问题时记为“—”。逾期按数据截止日期计算。',
    ...(voided.length > 0
      ? [`另有作废 ${voided.length} 个，不计入以上各数：${voided.map(({ id }) => id).join('、')}。`]
      : []),
  ];
}
