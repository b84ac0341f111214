import type { BorderLine } from '../../tree.js';
import { type Drawn, type Flow, tolerance } from '../flow.js';
import { RuleBook } from '../pdfmake/rules.js';
import type { GridCell, TableGrid } from './table-grid.js';

/** A row on one page, pt from the top of the table's part there. `parts` are the pieces shown when the row is spread over pages. */
export interface PlacedRow {
  row: number;
  top: number;
  height: number;
  parts?: Map<GridCell, [number, number]>;
}

/**
 * Draws the part of a table that stands on one page, with its left upper corner at x, y.
 * A cell over several rows shows its whole text again on every page where it fits, else goes on where it stopped (`shown`).
 */
export function drawRows(
  grid: TableGrid,
  rows: readonly PlacedRow[],
  add: Flow['add'],
  x: number,
  y: number,
  shown = new Map<GridCell, number>(),
): void {
  const left = x + grid.x;
  const rules = new RuleBook();
  const draws: { top: number; x: number; draw: () => void }[] = [];
  const box = (cell: GridCell, top: number, bottom: number, part: [number, number]) => {
    const { fill, borders } = cell.cell;
    if (fill)
      add('vector', {
        type: 'rect',
        x: left + cell.x,
        y: y + top,
        w: cell.width,
        h: bottom - top,
        color: `#${fill}`,
      } as Drawn);
    const [x1, x2] = [cell.x, cell.x + cell.width];
    rule(rules, borders.top, x1, top, x2, top);
    rule(rules, borders.bottom, x1, bottom, x2, bottom);
    rule(rules, borders.left, x1, top, x1, bottom);
    rule(rules, borders.right, x2, top, x2, bottom);
    draws.push({
      top,
      x: cell.x,
      draw: () => drawContent(cell, part, bottom - top, add, left + cell.x, y + top),
    });
  };
  for (const { row, top, height, parts } of rows) {
    for (const cell of grid.rows[row]!) {
      if (cell.rowSpan === 1) box(cell, top, top + height, parts?.get(cell) ?? [0, cell.pieces.length]);
    }
  }
  for (const cell of new Set(rows.flatMap((r) => grid.spanning[r.row]!))) {
    const covered = rows.filter((r) => r.row >= cell.row && r.row < cell.row + cell.rowSpan);
    const [top, bottom] = [covered[0]!.top, covered.at(-1)!.top + covered.at(-1)!.height];
    const lastPart = covered.at(-1)!.row === cell.row + cell.rowSpan - 1;
    box(cell, top, bottom, spanningPart(cell, bottom - top, lastPart, shown));
  }
  if (rules.rules().length > 0) add('vector', { type: 'rect', x: left, y, rules: rules.rules() } as Drawn);
  draws.sort((a, b) => a.top - b.top || a.x - b.x);
  for (const { draw } of draws) draw();
}

function spanningPart(cell: GridCell, height: number, last: boolean, shown: Map<GridCell, number>): [number, number] {
  const { top, bottom } = cell.insets;
  const room = height - top - bottom;
  const from = shown.get(cell) ?? 0;
  if (cell.height <= room + tolerance && (from === 0 || from === cell.pieces.length)) {
    shown.set(cell, cell.pieces.length);
    return [0, cell.pieces.length];
  }
  let end = from;
  let used = 0;
  while (end < cell.pieces.length && (last || used + cell.pieces[end]!.height <= room + tolerance)) {
    used += cell.pieces[end]!.height;
    end += 1;
  }
  shown.set(cell, end);
  return [from, end];
}

function drawContent(
  cell: GridCell,
  [from, end]: [number, number],
  height: number,
  add: Flow['add'],
  x: number,
  y: number,
): void {
  const { top, bottom, left } = cell.insets;
  let content = 0;
  for (let i = from; i < end; i++) content += cell.pieces[i]!.height;
  const spare = Math.max(0, height - top - bottom - content);
  const { verticalAlign } = cell.cell;
  let at = y + top + (verticalAlign === 'center' ? spare / 2 : verticalAlign === 'bottom' ? spare : 0);
  for (let i = from; i < end; i++) {
    const piece = cell.pieces[i]!;
    piece.draw(add, x + left, at);
    at += piece.height;
  }
}

function rule(rules: RuleBook, border: BorderLine | undefined, x1: number, y1: number, x2: number, y2: number): void {
  if (border && border.width > 0) rules.add(border.width, border.color ?? '000000', { x1, y1, x2, y2 });
}
