import { type Diagnostic, defineDiagnostic, type Outcome } from '../../diagnostics/index.js';
import { type Entity, entitiesOf, type Field, type Value } from '../../model/index.js';
import { address, type CellPatch, patchXlsx, readXlsx, type XlsxSheet } from '../../office/index.js';
import type { Plan } from '../../plan/index.js';
import { COVER_SHEET, type CoverKey } from '../cover.js';
import { bookKindOf, readCover } from '../intake/cover.js';
import type { Grid } from '../intake/grid.js';
import { matchSheets } from '../intake/match-sheets.js';
import { readForm } from '../intake/read-form.js';
import { readTable } from '../intake/read-table.js';
import { Reports } from '../intake/reports.js';
import { displayed } from '../issue/choices.js';
import { visible } from '../text/fold.js';

export interface WorkbookPatch {
  /** New rows, by entity key; they go below the last row that anybody filled in. */
  appends?: readonly { entity: string; values: Readonly<Record<string, Value>> }[];
  /** Single values: row as in {@link Entry.at} (0 for a form), field key; null empties the cell. */
  sets?: readonly { entity: string; row: number; key: string; value: Value | null }[];
  /** Values of the cover; left out where an older workbook has no place for them. */
  cover?: Partial<Record<CoverKey, string>>;
}

export const nowhereToWrite = defineDiagnostic({
  code: 'BOOK-050',
  severity: 'error',
  title: '要写回的表或列在工作簿里没有',
  why: '系统生成的内容按列名写回原来的工作簿，找不到列就没有地方写。',
  fix: ['把缺的工作表或列从发放的工作簿复制回来，再运行一次。'],
});

interface Target {
  entity: Entity;
  grid: Grid;
  /** Next free row of a table. */
  next: number;
}

/**
 * A patched copy of the clerk's workbook: rows appended and values set, matched by the headers of *this* file. Everything
 * else stays as it is. With a plan, ids of the plan are written as the dropdowns show them (`C06 基本医疗`).
 * Codes: FILE (office), BOOK-050 (that value is left out, the rest is written).
 */
export function patchWorkbook(
  bytes: Uint8Array,
  file: string,
  { appends = [], sets = [], cover = {} }: WorkbookPatch,
  plan?: Plan,
): Outcome<Uint8Array> {
  const book = readXlsx(bytes, file);
  if (!book.value) return { diagnostics: book.diagnostics };
  const silent = new Reports(file);
  const front = readCover(book.value);
  const entities = entitiesOf(front ? bookKindOf(front) : 'village');
  const targets = new Map<string, Target>();
  for (const match of matchSheets(book.value, entities, silent)) {
    const grid = match.entity.layout === 'form' ? readForm(match, silent) : readTable(match, silent);
    if (grid) targets.set(match.entity.key, { entity: match.entity, grid, next: nextRow(match.sheet, grid.headerRow) });
  }
  const lost = new Map<string, Diagnostic>();
  const cells: CellPatch[] = [];
  const put = (key: string, row: number | undefined, fieldKey: string, value: Value | null): void => {
    const target = targets.get(key);
    const field = target?.grid.fields.get(fieldKey);
    const column = target?.grid.columns.get(fieldKey);
    if (!target || !field || column === undefined) {
      const entity = entities.find((e) => e.key === key)!;
      const name = entity.fields.find((f) => f.key === fieldKey)?.name ?? fieldKey;
      const message = target
        ? `“${entity.name}”里没有“${name}”这一列，没有写入。`
        : `没有工作表“${entity.name}”，没有写入。`;
      lost.set(message, nowhereToWrite({ place: { kind: 'cell', file, sheet: entity.name }, message }));
      return;
    }
    const ref =
      target.entity.layout === 'form' ? target.grid.rows[0]!.addresses[fieldKey]! : address(column, row ?? target.next);
    cells.push({ sheet: target.grid.sheet, ref, ...content(field, value, plan) });
  };
  for (const { entity, row, key, value } of sets) put(entity, row, key, value);
  for (const { entity, values } of appends) {
    for (const [key, value] of Object.entries(values)) put(entity, undefined, key, value);
    const target = targets.get(entity);
    if (target) target.next++;
  }
  for (const [key, value] of Object.entries(cover)) {
    const place = front?.values[key as CoverKey]?.cell.ref;
    if (place) cells.push({ sheet: COVER_SHEET, ref: place, value, kind: 'text' });
  }
  const patched = patchXlsx(bytes, file, { setCells: cells });
  return { ...patched, diagnostics: [...lost.values(), ...patched.diagnostics] };
}

/** Below the last row with anything typed in it; rows of formulas that show nothing are free. */
function nextRow(sheet: XlsxSheet, headerRow: number): number {
  const last = sheet.rows.findLast((row) => row.cells.some((cell) => !cell.formula && visible(cell.text) !== ''));
  return Math.max(last?.row ?? 0, headerRow) + 1;
}

function content(field: Field, value: Value | null, plan: Plan | undefined): Pick<CellPatch, 'value' | 'kind'> {
  if (value === null) return { value, kind: 'text' };
  if (typeof value === 'number') return { value, kind: 'number' };
  if (typeof value !== 'string') return { value: value.join('、'), kind: 'text' };
  if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return { value, kind: 'date' };
  return { value: plan ? displayed(field, value, plan) : value, kind: 'text' };
}
