import type { Table } from './tree.js';

/** For each row the grid column (0-based) in which each of its cells starts, past the cells that reach down from rows above. */
export function cellColumns(table: Table): number[][] {
  /** Rows that each column stays covered for. */
  const covered: number[] = [];
  return table.rows.map((row) => {
    const starts: number[] = [];
    const opened: [number, number][] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((covered[column] ?? 0) > 0) column++;
      starts.push(column);
      for (let c = column; c < column + cell.colSpan; c++) opened.push([c, cell.rowSpan]);
      column += cell.colSpan;
    }
    for (const [c, rows] of opened) covered[c] = rows;
    for (let c = 0; c < covered.length; c++) covered[c] = Math.max(0, (covered[c] ?? 0) - 1);
    return starts;
  });
}
