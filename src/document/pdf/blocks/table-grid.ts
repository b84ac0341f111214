import type { Block, Table, TableCell } from '../../tree.js';
import type { Piece } from '../flow.js';
import type { BlockContext } from './context.js';

export type SetBlocks = (blocks: readonly Block[], width: number, context: BlockContext) => Piece[];

/** A cell with its place in the grid and its set content. */
export interface GridCell {
  cell: TableCell;
  row: number;
  rowSpan: number;
  x: number;
  width: number;
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
  const indent = table.align === 'left' ? (table.indent ?? 0) : 0;
  const room = indent < 0 ? width - 2 * indent : width - indent;
  const scale = full > room ? room / full : 1;
  const edges = [0];
  for (const column of table.columns) edges.push(edges.at(-1)! + column * scale);
  const spare = width - full * scale;
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
      const { left, right } = table.cellMargin;
      const content = set(cell.blocks, Math.max(1, cellWidth - left - right), context);
      const height = content.reduce((sum, p) => sum + p.height, 0);
      return { cell, row: r, rowSpan, x, width: cellWidth, pieces: content, height };
    });
  });
  const spanning: GridCell[][] = table.rows.map(() => []);
  for (const cell of rows.flat()) {
    for (let r = cell.row; cell.rowSpan > 1 && r < cell.row + cell.rowSpan; r++) spanning[r]!.push(cell);
  }
  const firstBody = table.rows.findIndex((row) => !row.header);
  return {
    x: table.align === 'center' ? spare / 2 : table.align === 'right' ? spare : indent,
    rows,
    heights: rowHeights(table, rows),
    spanning,
    headers: Math.max(0, firstBody),
  };
}

function rowHeights(table: Table, rows: readonly GridCell[][]): number[] {
  const margin = table.cellMargin.top + table.cellMargin.bottom;
  const heights = rows.map((cells, r) =>
    Math.max(table.rows[r]?.minHeight ?? 0, ...cells.filter((c) => c.rowSpan === 1).map((c) => c.height + margin)),
  );
  for (const { row, rowSpan, height } of rows.flat()) {
    const have = heights.slice(row, row + rowSpan).reduce((sum, h) => sum + h, 0);
    if (have < height + margin) heights[row + rowSpan - 1]! += height + margin - have;
  }
  return heights;
}
