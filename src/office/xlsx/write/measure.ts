import type { TableCell, TableColumn } from './table.js';

const LINE = 13;
const TALLEST = 405;

/** Width in characters; what is not Latin takes two. */
function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! > 0x2e7f || '“”‘’…—·、。'.includes(char) ? 2 : 1;
  return width;
}

/** Lines that text takes in a column, with a little room: office programs break at different places. */
function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / (width - 1.5))), 0);
}

/** Height in points of a row whose texts wrap. Said in the file, because WPS and Excel do not agree on their own. */
export function rowHeight(cells: readonly TableCell[], columns: readonly TableColumn[]): number {
  const lines = cells.map((cell, index) => linesIn(textOf(cell), columns[index]!.width));
  return Math.min(TALLEST, Math.max(1.4, ...lines) * LINE + 6);
}

/** Columns wide enough that no text needs a taller row than Excel allows: very long texts widen their column. */
export function fitColumns(columns: readonly TableColumn[], rows: readonly (readonly TableCell[])[]): TableColumn[] {
  const most = Math.floor((TALLEST - 6) / LINE) - 2;
  return columns.map((column, index) => {
    const longest = rows.reduce((width, cells) => Math.max(width, textWidth(textOf(cells[index]))), 0);
    return { ...column, width: Math.max(column.width, Math.ceil(longest / most) + 2) };
  });
}

/** What can wrap: numbers and days stay on one line. */
const textOf = (cell: TableCell): string =>
  typeof cell === 'string' ? cell : typeof cell === 'object' && 'text' in cell ? cell.text : '';
