import type { Ledger, LedgerEntry } from '../../ledger/index.js';
import { type Table, writeTables } from '../../office/index.js';
import type { Plan, PlanCategory, PlanVillage } from '../../plan/index.js';
import { categoryColumns, type LedgerColumn, problemColumns, rectificationColumns } from './columns.js';
import { summaryColumns, summaryRows } from './summary.js';

interface LedgerFileInput {
  ledger: Ledger;
  plan: Plan;
  village: PlanVillage;
  /** 数据截止日期, YYYY-MM-DD. */
  asOf: string;
}

/** Names of the sheets that are always there. */
export const SHEETS = { summary: '汇总', problems: '问题台账', rectification: '整改台账' } as const;

/** Sheet of a category: what Excel forbids in names is left out. */
const categorySheet = ({ id, name }: PlanCategory): string => `${id} ${name}`.replace(/[[\]:*?/\\']/g, '').slice(0, 31);

/** Problems whose category nobody can tell stand on a sheet of their own, so that the sheets add up. */
const UNSORTED = '未分类';

/**
 * 问题台账.xlsx: 汇总, 问题台账, 整改台账 and one sheet for each category that has findings (FACTS 2.5). 作废 is named in the notes
 * and counted nowhere. No ID or telephone numbers. The same ledger gives the same bytes.
 */
export async function writeLedgerFile(input: LedgerFileInput): Promise<Uint8Array> {
  return writeTables(tablesOf(input));
}

function tablesOf({ ledger, plan, village, asOf }: LedgerFileInput): Table[] {
  const counted = ledger.entries.filter((entry) => entry.counted);
  const drafts = counted.filter(({ draft }) => draft).length;
  const head = {
    unit: `填报单位：${plan.town.name}${village.fullName}`,
    asOf: `数据截止日期：${asOf}${drafts > 0 ? `　（含尚未核实的草稿 ${drafts} 条）` : ''}`,
    empty: '本期未发现问题。',
  };
  const list = (
    sheet: string,
    title: string,
    columns: readonly LedgerColumn[],
    entries: readonly LedgerEntry[],
  ): Table => ({
    ...head,
    sheet,
    title: `${village.name}${plan.inspectionName}${title}`,
    columns,
    rows: entries.map((entry, index) =>
      columns.map((column) => column.cell(entry, { serial: index + 1, village: village.name })),
    ),
    notes: entries.length > 0 ? [`合计：${entries.length} 个问题。`] : [],
    filter: true,
  });
  const categories = plan.categories.flatMap((category) => {
    const entries = counted.filter((entry) => entry.category?.id === category.id);
    return entries.length === 0
      ? []
      : [list(categorySheet(category), `分类台账（${category.name}）`, categoryColumns, entries)];
  });
  const unsorted = counted.filter(({ category }) => category === undefined);
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
    ...categories,
    ...(unsorted.length > 0 ? [list(UNSORTED, '分类台账（未分类）', categoryColumns, unsorted)] : []),
  ];
}

function summaryNotes({ entries }: Ledger): string[] {
  const voided = entries.filter(({ counted }) => !counted);
  return [
    '注：整改率＝（已整改待复核＋已销号）÷问题数；销号率＝已销号÷问题数；没有问题时记为“—”。逾期按数据截止日期计算。',
    ...(voided.length > 0
      ? [`另有作废 ${voided.length} 个，不计入以上各数：${voided.map(({ id }) => id).join('、')}。`]
      : []),
  ];
}
