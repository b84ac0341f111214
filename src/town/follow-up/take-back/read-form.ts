import { createHash } from 'node:crypto';
import type { Outcome } from '../../../diagnostics/index.js';
import { type Entry, finding, type Value } from '../../../model/index.js';
import type { Plan } from '../../../plan/index.js';
import { readSheet } from '../../../workbook/index.js';
import { FILLED, FORM_SHEET, formEntity } from '../assign/form.js';
import { readFormRecord } from '../assign/form-record.js';
import { foreignForm, formRowOdd, formRowsGone } from '../codes.js';
import type { HistoryRecord } from '../history/record.js';

/** What a unit wrote about one problem. */
export interface ReturnedRow {
  id: string;
  row: number;
  cells: Readonly<Record<string, string>>;
  /** What the form said when it was sent; absent: nobody knows any more. By field key. */
  base?: Readonly<Record<string, string>>;
  /** By field key; a blank cell has no key. */
  theirs: Readonly<Record<string, string>>;
  /** Fields that cannot be read, or whose column is gone: nothing was said about them. */
  silent: ReadonlySet<string>;
}

export interface ReturnedForm {
  file: string;
  sha256: string;
  unit: string;
  rows: ReturnedRow[];
}

/**
 * Reads a 交办单 that came back, by 问题编号 and by the columns' names; rows may have moved, been added or deleted. The base is the
 * form's own record, else what the history knows of the last sending. No value for another plan's form (LEDG-071).
 */
export function readForm(
  bytes: Uint8Array,
  file: string,
  plan: Plan,
  history: readonly HistoryRecord[],
): Outcome<ReturnedForm> {
  const record = readFormRecord(bytes, file);
  if (record && (record.planId !== plan.id || record.townCode !== plan.town.code)) {
    const message = `“${file}”是方案“${record.planId}”的交办单，现在用的方案是“${plan.id}”（${plan.town.name}）。`;
    return { diagnostics: [foreignForm({ place: { kind: 'file', file }, found: record.planId, message })] };
  }
  const read = readSheet(bytes, file, formEntity, plan);
  if (!read.value) return { diagnostics: read.diagnostics };
  const diagnostics = [...read.diagnostics];
  const refused = new Set(
    read.diagnostics.flatMap(({ severity, place }) =>
      severity === 'error' && place?.kind === 'cell' && place.cell ? [place.cell] : [],
    ),
  );
  const sent = record?.sent ?? sentBefore(history);
  const rows = new Map<string, ReturnedRow>();
  for (const entry of read.value) {
    const row = rowOf(entry, sent, refused);
    const odd = (message: string): void => {
      const place = { kind: 'cell', file, sheet: FORM_SHEET, row: entry.at.row } as const;
      diagnostics.push(formRowOdd({ place, message: `第 ${entry.at.row} 行${message}` }));
    };
    const twin = row && rows.get(row.id);
    if (!row) {
      // Notes below the table are no rows.
      if (Object.keys(entry.values).length > 1) odd('没有问题编号，没有收；新发现的问题请报村里登记。');
    } else if (twin) {
      if (JSON.stringify(twin.theirs) !== JSON.stringify(row.theirs))
        odd(`与第 ${twin.row} 行是同一个编号（${row.id}），内容不同，只收了第 ${twin.row} 行。`);
    } else rows.set(row.id, row);
  }
  const gone = record ? [...record.sent.keys()].filter((id) => !rows.has(id)) : [];
  if (gone.length > 0) {
    const list = `${gone.slice(0, 8).join('、')}${gone.length > 8 ? ' 等' : ''}`;
    const place = { kind: 'cell', file, sheet: FORM_SHEET } as const;
    diagnostics.push(formRowsGone({ place, message: `交办的 ${gone.length} 个问题在交回的表里没有了：${list}。` }));
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { value: { file, sha256, unit: record?.unit ?? '', rows: [...rows.values()] }, diagnostics };
}

function rowOf(
  { at, values, cells }: Entry,
  sent: ReadonlyMap<string, Readonly<Record<string, string>>>,
  refused: ReadonlySet<string>,
): ReturnedRow | undefined {
  const all = values as Record<string, Value | undefined>;
  const id = all.findingId === undefined ? '' : String(all.findingId).toUpperCase();
  if (id === '' || !/\d{4}-\d{4,}$/.test(id))
    return id === '' ? undefined : { id, row: at.row, cells, theirs: {}, silent: new Set(FILLED) };
  const theirs: Record<string, string> = {};
  const silent = new Set<string>();
  for (const key of FILLED) {
    const value = all[key];
    const cell = cells[key];
    if (value !== undefined) theirs[key] = String(value).replace(/\r\n?/g, '\n').trim();
    if (cell === undefined || refused.has(cell)) silent.add(key);
  }
  const base = sent.get(id);
  return { id, row: at.row, cells, ...(base && { base }), theirs, silent };
}

/** The last sending of every finding. */
const sentBefore = (history: readonly HistoryRecord[]): Map<string, Record<string, string>> =>
  new Map(history.flatMap(({ kind, finding: id, sent }) => (kind === '交办' && sent ? [[id, sent] as const] : [])));

/** The sheet's name of a field. */
export const nameOf = (key: string): string => finding.fields.find((field) => field.key === key)?.name ?? key;
