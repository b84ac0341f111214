import type { Field } from '../../model/index.js';
import type { XlsxCell, XlsxRow } from '../../office/index.js';
import { headerRowMissing, headerRowMoved } from '../checks/book/headers.js';
import { TABLE_HEADER_ROW } from '../layout.js';
import { visible } from '../text/fold.js';
import { addressesIn } from './addresses.js';
import type { Grid, GridRow } from './grid.js';
import { locateHeader } from './locate-header.js';
import { matchHeaders, reportMoved } from './match-headers.js';
import type { SheetMatch } from './match-sheets.js';
import { remarkRows } from './remark-rows.js';
import type { Reports } from './reports.js';

/** Flat rows of a table sheet. Undefined, with a diagnostic, when there is no header row. */
export function readTable({ entity, sheet }: SheetMatch, reports: Reports): Grid | undefined {
  const header = locateHeader(sheet, entity);
  if (!header) {
    reports.book(
      headerRowMissing,
      { message: `“${sheet.name}”前 10 行里找不到表头（${names(entity.fields)} …）。` },
      { sheet: sheet.name },
    );
    return undefined;
  }
  const headerRow = header.row.row;
  const matched = matchHeaders(entity, sheet.name, header.row.cells, '列', reports);
  const fields = new Map([...matched.keys()].map((field) => [field.key, field]));
  const columns = new Map([...matched].map(([field, cell]) => [field.key, cell.col]));
  reportMoved(entity, sheet.name, columns, reports);
  if (headerRow !== TABLE_HEADER_ROW) {
    reports.book(
      headerRowMoved,
      { message: `表头在第 ${headerRow} 行（发放时在第 ${TABLE_HEADER_ROW} 行），已照样读取。` },
      { sheet: sheet.name, row: headerRow },
    );
  }
  const byColumn = new Map([...columns].map(([key, col]) => [col, key]));
  const addressOf = addressesIn(columns);
  const rows: GridRow[] = [];
  for (const row of sheet.rows) {
    if (row.row <= headerRow) continue;
    const cells = knownCells(row, byColumn);
    if (!cells) continue;
    rows.push({ row: row.row, hidden: row.hidden, cells, addresses: addressOf(row.row) });
  }
  return {
    entity,
    sheet: sheet.name,
    headerRow,
    fields,
    columns,
    rows: remarkRows(entity, sheet.name, rows, reports),
    merges: sheet.merges,
  };
}

const names = (fields: readonly Field[]): string =>
  fields
    .slice(0, 3)
    .map((field) => field.name)
    .join('、');

/** The row's cells by field key; undefined for a row that nobody filled in: blank, or only formulas that show nothing. */
function knownCells(row: XlsxRow, byColumn: ReadonlyMap<number, string>): Map<string, XlsxCell> | undefined {
  const cells = new Map<string, XlsxCell>();
  let content = false;
  for (const cell of row.cells) {
    const key = byColumn.get(cell.col);
    if (key === undefined) continue;
    cells.set(key, cell);
    content ||= !cell.formula && visible(cell.text) !== '';
  }
  return content ? cells : undefined;
}
