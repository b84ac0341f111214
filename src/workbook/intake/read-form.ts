import { columnLetters, type XlsxCell } from '../../office/index.js';
import { headerRowMissing } from '../checks/book/headers.js';
import { headerForm } from '../text/fold.js';
import type { Grid } from './grid.js';
import { FORM_HEADERS, locateHeader } from './locate-header.js';
import { matchHeaders } from './match-headers.js';
import type { SheetMatch } from './match-sheets.js';
import type { Reports } from './reports.js';

/** A form sheet as one flat row: a field per line, found by its name in the column 项目. */
export function readForm({ entity, sheet }: SheetMatch, reports: Reports): Grid | undefined {
  const header = locateHeader(sheet, entity);
  const column = (name: string) => header?.row.cells.find((cell) => headerForm(cell.text) === name)?.col;
  const names = column(FORM_HEADERS.name);
  const answers = column(FORM_HEADERS.answer);
  if (!header || names === undefined || answers === undefined) {
    const message = `“${sheet.name}”前 10 行里找不到表头“${FORM_HEADERS.name}”“${FORM_HEADERS.answer}”。`;
    reports.book(headerRowMissing, { message }, { sheet: sheet.name });
    return undefined;
  }
  const lines = sheet.rows.filter((row) => row.row > header.row.row);
  const rowOf = new Map<XlsxCell, (typeof lines)[number]>();
  for (const line of lines) {
    const cell = line.cells.find((c) => c.col === names);
    if (cell) rowOf.set(cell, line);
  }
  const matched = matchHeaders(entity, sheet.name, [...rowOf.keys()], '项', reports);
  const cells = new Map<string, XlsxCell>();
  const addresses: Record<string, string> = {};
  for (const [field, name] of matched) {
    const line = rowOf.get(name)!;
    addresses[field.key] = columnLetters(answers) + line.row;
    const cell = line.cells.find((c) => c.col === answers);
    if (cell) cells.set(field.key, cell);
  }
  const fields = new Map([...matched.keys()].map((field) => [field.key, field]));
  const columns = new Map([...fields.keys()].map((key) => [key, answers]));
  const rows = [{ row: 0, hidden: false, cells, addresses }];
  return { entity, sheet: sheet.name, headerRow: header.row.row, fields, columns, rows, merges: sheet.merges };
}
