import type { Outcome } from '../diagnostics/index.js';
import type { Document } from '../document/index.js';
import { columnLetters, readXlsx, type XlsxSheet } from '../office/index.js';
import { type PrintedTable, tableDocument } from './table-document.js';

/**
 * The visible sheets of a workbook as pages to print. Of our own tables the title, the line below it and the head are known;
 * of others the first row is the head. FILE codes where it cannot be read.
 */
export function sheetDocument(bytes: Uint8Array, file: string, title: string): Outcome<{ document: Document }> {
  const { value: book, diagnostics } = readXlsx(bytes, file);
  if (!book) return { diagnostics };
  const shown = book.sheets.filter(({ state, rows }) => state === 'visible' && rows.length > 0);
  return { value: { document: tableDocument(title, shown.map(tableOf)) }, diagnostics };
}

function tableOf(sheet: XlsxSheet): PrintedTable {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.col ?? 0), 0);
  const rows = sheet.rows.map(({ cells }) => {
    const line = Array.from({ length: width }, () => '');
    for (const { col, text } of cells) line[col - 1] = text;
    return line;
  });
  const ours = rows.length > 2 && rows[0]!.filter(Boolean).length === 1 && rows[2]!.filter(Boolean).length > 1;
  const [title, about, head, ...body] = ours ? rows : [[sheet.name], [], ...rows];
  // Lines below the table stand in its first cell.
  const end = ours ? body.findLastIndex((cells) => cells.filter(Boolean).length > 1) + 1 : body.length;
  return {
    title: title!.find(Boolean) ?? sheet.name,
    about: about!.filter(Boolean).join('　　'),
    columns: (head ?? []).map((name, i) => ({ name: name || columnLetters(i + 1), align: 'left' as const })),
    rows: body.slice(0, end),
    notes: body.slice(end).map((cells) => cells.join('')),
  };
}
