import type { Block, Table, TableCell } from '../../tree.js';
import { heightOf, type Piece } from '../flow.js';
import { cellInsets } from './cell-insets.js';
import type { BlockContext } from './context.js';
import { TurnedCell } from './turned-cell.js';

export type SetBlocks = (blocks: readonly Block[], width: number, context: BlockContext) => Piece[];

/** A cell with its place in the grid and its set content. */
export interface GridCell {
  cell: TableCell;
  row: number;
  rowSpan: number;
  x: number;
  width: number;
  insets: Table['cellMargin'];
  pieces: Piece[];
  height: number;
}

/** A table set in a column: cells by the row they begin in, heights of rows. Widths are shrunk together when they exceed the column. */
export interface TableGrid {
  x: number;
  rows: GridCell[][];
  heights: number[];
  /** Cells over several rows, by each row that they cover. */
  spanning: GridCell[][];
  /** Number of rows at the top that are repeated. */
  headers: number;
}

export function tableGrid(table: Table, width: number, context: BlockContext, set: SetBlocks): TableGrid {
  const full = table.columns.reduce((sum, w) => sum + w, 0);
  // A table that begins left of the text may reach as far right of it, e.g. the double rule of a letter.
  // An indent that leaves no room for the table would put it beside the paper.
  const asked = table.align === 'left' ? (table.indent ?? 0) : 0;
  const indent = asked < width / 2 ? asked : 0;
  const room = indent < 0 ? width - 2 * indent : width - indent;
  const { overhang = 0, ...inside } = context;
  const scale = full > room + (table.align === 'center' ? 2 : 1) * overhang ? room / full : 1;
  const edges = [0];
  for (const column of table.columns) edges.push(edges.at(-1)! + column * scale);
  const spare = width - full * scale;
  const turned: [GridCell, TurnedCell][] = [];
  const covered: number[] = table.columns.map(() => 0);
  const rows = table.rows.map((row, r) => {
    let column = 0;
    return row.cells.map((cell): GridCell => {
      while ((covered[column] ?? 0) > r) column += 1;
      const end = Math.min(column + cell.colSpan, edges.length - 1);
      const rowSpan = Math.min(cell.rowSpan, table.rows.length - r);
      for (let c = column; c < end; c++) covered[c] = r + rowSpan;
      const x = edges[Math.min(column, edges.length - 1)]!;
      const cellWidth = edges[end]! - x;
      column = end;
      const insets = cellInsets(table, cell);
      const room = Math.max(1, cellWidth - insets.left - insets.right);
      const { direction } = cell;
      const pieces = direction ? [] : set(cell.blocks, room, inside);
      const height = heightOf(pieces);
      const placed = { cell, row: r, rowSpan, x, width: cellWidth, insets, pieces, height };
      if (direction) turned.push([placed, new TurnedCell({ ...cell, direction }, room, inside, set)]);
      return placed;
    });
  });
  const spanning: GridCell[][] = table.rows.map(() => []);
  for (const cell of rows.flat()) {
    for (let r = cell.row; cell.rowSpan > 1 && r < cell.row + cell.rowSpan; r++) spanning[r]!.push(cell);
  }
  const heights = heightsWithTurned(table, rows, turned);
  return {
    x: table.align === 'center' ? spare / 2 : table.align === 'right' ? spare : indent,
    rows,
    heights,
    spanning,
    headers: repeated(table, heights),
  };
}

/** pt; head rows taller than that together would leave no room for others and stand at the beginning only. */
const tallestHead = 300;

/** Number of rows at the top that are repeated. */
function repeated(table: Table, heights: readonly number[]): number {
  const firstBody = Math.max(
    0,
    table.rows.findIndex((row) => !row.header),
  );
  return heights.slice(0, firstBody).reduce((sum, h) => sum + h, 0) > tallestHead ? 0 : firstBody;
}

/** Turned text takes the height that its rows have without it, and more where it needs that; then it is set. */
function heightsWithTurned(
  table: Table,
  rows: readonly GridCell[][],
  turned: readonly [GridCell, TurnedCell][],
): number[] {
  const heights = rowHeights(table, rows);
  if (turned.length === 0) return heights;
  const room = ({ insets, row, rowSpan }: GridCell, of: readonly number[]) =>
    Math.max(1, of.slice(row, row + rowSpan).reduce((sum, h) => sum + h, 0) - insets.top - insets.bottom);
  for (const [cell, text] of turned) {
    const covered = table.rows.slice(cell.row, cell.row + cell.rowSpan);
    const least = room(cell, heights);
    const free = covered.every(({ minHeight }) => !minHeight);
    cell.height = covered.every(({ exact }) => exact) ? least : text.length(least, free);
  }
  const final = rowHeights(table, rows);
  for (const [cell, text] of turned) {
    cell.height = room(cell, final);
    cell.pieces = [text.piece(cell.height)];
  }
  return final;
}

/** An exact row may be lower than its text by this share: a line set tighter than its pitch still shows. */
const reach = 1.35;

function rowHeights(table: Table, rows: readonly GridCell[][]): number[] {
  const full = ({ insets, height }: GridCell) => height + insets.top + insets.bottom;
  const heights = rows.map((cells, r) => {
    const { minHeight = 0, exact } = table.rows[r]!;
    let needed = 0;
    for (const cell of cells) if (cell.rowSpan === 1) needed = Math.max(needed, full(cell));
    return exact && needed <= minHeight * reach ? minHeight : Math.max(minHeight, needed);
  });
  for (const cell of rows.flat()) {
    const { row, rowSpan } = cell;
    if (rowSpan === 1) continue;
    const have = heights.slice(row, row + rowSpan).reduce((sum, h) => sum + h, 0);
    const fixed = table.rows.slice(row, row + rowSpan).every(({ exact }) => exact);
    if (have < full(cell) && !(fixed && full(cell) <= have * reach)) heights[row + rowSpan - 1]! += full(cell) - have;
  }
  return heights;
}
