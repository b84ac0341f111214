import { DiagnosticError } from '../../../diagnostics/index.js';
import { zipBomb } from '../../codes.js';
import { type ElementSpan, elementSpan, type RootSpan, rootOf } from '../../xml/children.js';
import { XmlScanner, type XmlSource } from '../../xml/scanner.js';
import { columnLetters, LAST_ROW, parseAddress } from '../address.js';

export interface CellSpan extends ElementSpan {
  ref: string;
  col: number;
  row: number;
}

export interface RowSpan extends ElementSpan {
  row: number;
  cells: CellSpan[];
}

/** A worksheet's XML with the places of its rows and cells. */
export interface SheetIndex {
  xml: string;
  root: RootSpan;
  sheetData: ElementSpan | undefined;
  rows: RowSpan[];
}

/** Cells of a sheet whose places are kept at a time, empty ones too; each costs half a kilobyte. */
const MOST_CELLS = 200_000;

/**
 * Finds the rows of a sheet; cells only in the rows that `wanted` asks for. FILE-011 is thrown above 200 000 cells,
 * FILE-019 for a row that Excel does not have.
 */
export function indexSheet(xml: string, source: XmlSource, wanted: (row: number) => boolean): SheetIndex {
  const root = rootOf(xml, source);
  const sheetData = root.children.find((child) => child.name === 'sheetData');
  const rows: RowSpan[] = [];
  if (!sheetData || sheetData.selfClosing) return { xml, root, sheetData, rows };
  const scanner = new XmlScanner(xml, source, sheetData.openEnd);
  let last = 0;
  let cells = 0;
  while (scanner.end < sheetData.closeStart && scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'row') continue;
    const stated = Number(scanner.attr('r'));
    last = stated >= 1 ? stated : last + 1;
    if (!(last <= LAST_ROW && Number.isInteger(last))) throw scanner.broken();
    const inner = scanner.end;
    const span = elementSpan(scanner);
    const row: RowSpan = { ...span, row: last, cells: [] };
    if (!span.selfClosing && wanted(last)) row.cells = indexCells(xml, source, inner, row, MOST_CELLS - cells);
    cells += row.cells.length;
    rows.push(row);
  }
  return { xml, root, sheetData, rows };
}

function indexCells(
  xml: string,
  source: XmlSource,
  from: number,
  { row, closeStart }: RowSpan,
  most: number,
): CellSpan[] {
  const cells: CellSpan[] = [];
  const scanner = new XmlScanner(xml, source, from);
  let col = 0;
  while (scanner.end < closeStart && scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'c') continue;
    col = parseAddress(scanner.attr('r') ?? '')?.col ?? col + 1;
    if (cells.length >= most) {
      const message = `工作表有超过 ${MOST_CELLS / 10_000} 万个单元格（空格子也算），没有读下去。`;
      throw new DiagnosticError(zipBomb({ place: { kind: 'file', file: source.file }, message }));
    }
    cells.push({ ...elementSpan(scanner), ref: `${columnLetters(col)}${row}`, col, row });
  }
  return cells;
}
