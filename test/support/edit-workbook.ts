import { address, type CellPatch, parseAddress, patchXlsx, readXlsx } from '../../src/office/index.js';

/** What a clerk types: into the row where `key` stands (`+`: the first free row), in the column of that name. */
export type Typed = [key: string, column: string, value: string | number | null];

const bare = (text: string): string => text.replace('*', '');

/** The workbook with values typed into one of its sheets. Columns are found by their names, rows by any cell's whole text. */
export function typed(bytes: Uint8Array, sheet: string, edits: readonly Typed[]): Uint8Array {
  const { rows } = readXlsx(bytes, '').value!.sheets.find(({ name }) => name === sheet)!;
  const setCells = edits.map(([key, column, value]): CellPatch => {
    const head = rows.find(({ cells }) => cells.some(({ text }) => bare(text) === column))!;
    const { col } = parseAddress(head.cells.find(({ text }) => bare(text) === column)!.ref)!;
    const filled = rows.filter(({ row, cells }) => row > head.row && cells.some(({ text }) => text !== ''));
    const row = key === '+' ? (filled.at(-1)?.row ?? head.row) + 1 : rowWith(filled, key);
    const kind = typeof value === 'number' ? 'number' : /^\d{4}-\d\d-\d\d$/.test(value ?? '') ? 'date' : 'text';
    return { sheet, ref: address(col, row), value, kind };
  });
  return patchXlsx(bytes, '', { setCells }).value!;
}

function rowWith(rows: readonly { row: number; cells: readonly { text: string }[] }[], key: string): number {
  const found = rows.find(({ cells }) => cells.some(({ text }) => text === key));
  if (!found) throw new Error(`no row has “${key}”`);
  return found.row;
}

/** Rows of a sheet below the header that has this column, by the names of its columns. */
export function rowsOf(bytes: Uint8Array, sheet: string, column: string): (Record<string, string> & { row: string })[] {
  const { rows } = readXlsx(bytes, '').value!.sheets.find(({ name }) => name === sheet)!;
  const head = rows.find(({ cells }) => cells.some(({ text }) => bare(text) === column))!;
  const names = new Map(head.cells.map(({ col, text }) => [col, bare(text)]));
  return rows
    .filter(({ row, cells }) => row > head.row && cells.some(({ text }) => text !== ''))
    .map(({ row, cells }) => ({
      ...Object.fromEntries(cells.map(({ col, text }) => [names.get(col) ?? '', text])),
      row: String(row),
    }));
}
