import { notesOf } from '../../notes.js';
import type { Table } from '../../tree.js';
import { type Flow, type Flowable, heightOf, type Piece, tolerance } from '../flow.js';
import type { BlockContext } from './context.js';
import { footPieces } from './notes.js';
import { drawRows, type PlacedRow } from './table-draw.js';
import { type GridCell, type SetBlocks, type TableGrid, tableGrid } from './table-grid.js';
import { RowParts } from './table-parts.js';

/**
 * A table in the main flow: header rows repeat, rows stay whole unless taller than a page, a spanning cell is said again on the next page.
 * `note`: what must not stand on a page without the last row.
 */
export function tableFlow(
  table: Table,
  context: BlockContext,
  setBlocks: SetBlocks,
  note: () => Flowable | undefined,
): Flowable {
  const known = new Map<number, TableGrid>();
  const grid = (width: number): TableGrid => {
    const result = known.get(width) ?? tableGrid(table, width, context, setBlocks);
    known.set(width, result);
    return result;
  };
  return {
    start: (width) => beginningOf(table, grid(width)),
    place(flow) {
      if (table.rows.length === 0) return;
      const [first] = table.rows[0]?.cells[0]?.blocks ?? [];
      if (first && 'format' in first && first.format.pageBreakBefore && !flow.atTop) flow.newPage();
      const set = grid(flow.width);
      const noted = notesOf([table]).length > 0;
      const foot = (row: number): Piece[] =>
        noted
          ? footPieces(notesOf(table.rows[row]!.cells.flatMap((c) => c.blocks)), flow.width, context, setBlocks)
          : [];
      const pager = new TablePager(table, set, flow, foot, note()?.start(flow.width) ?? 0);
      if (table.anchor === 'page-bottom') placeAtFoot(pager, sum(set.heights), flow);
      else if (table.anchor && flow.atTop)
        placeOnPaper(tablePieces(unaligned(table), sum(table.columns), context, setBlocks), table.anchor, flow);
      else pager.run();
    },
  };
}

/** At the foot of the page where it fits; what follows goes on above it, as around a floating table. */
function placeAtFoot(pager: TablePager, height: number, flow: Flow): void {
  if (height > flow.pageHeight) {
    pager.run();
    return;
  }
  if (height > flow.available + tolerance && !flow.atTop) flow.newPage();
  const above = Math.max(0, flow.available - height);
  flow.moveDown(above);
  pager.run();
  flow.moveDown(-above - height);
}

const unaligned = (table: Table): Table => ({ ...table, align: 'left', indent: 0 });

/** At the head of the page; what follows begins below it. */
function placeOnPaper(pieces: Piece[], { left, top }: { left: number; top: number }, flow: Flow): void {
  let y = top;
  for (const { draw, height } of pieces) {
    draw(flow.add, left, y);
    y += height;
  }
  flow.moveDown(Math.max(0, y - flow.y));
}

/** pt; a row of a table inside a cell that is higher than that is parted into several pieces. */
const highRow = 100;

/** A table inside a cell: a piece for each row, or for rows that a cell ties together; high rows in parts. */
export function tablePieces(table: Table, width: number, context: BlockContext, set: SetBlocks): Piece[] {
  const grid = tableGrid(table, width, context, set);
  const piece = (rows: Omit<PlacedRow, 'top'>[]): Piece => ({
    height: heightOf(rows),
    draw: (add, x, y) => drawRows(grid, stacked(rows), add, x, y),
  });
  const pieces: Piece[] = [];
  for (let row = 0; row < grid.heights.length; ) {
    let end = row + 1;
    while (end < grid.heights.length && grid.spanning[end]!.some((cell) => cell.row < end)) end += 1;
    const height = sum(grid.heights.slice(row, end));
    if (end === row + 1 && height > highRow && !table.rows[row]!.cantSplit) {
      const parts = new RowParts(row, grid.rows[row]!);
      let left = height;
      while (!parts.done) {
        const part = parts.next(highRow);
        left -= part.height;
        pieces.push(piece([parts.done ? { ...part, height: part.height + Math.max(0, left) } : part]));
      }
    } else {
      pieces.push(piece(grid.heights.slice(row, end).map((h, i) => ({ row: row + i, height: h }))));
    }
    row = end;
  }
  return pieces;
}

class TablePager {
  readonly #table: Table;
  readonly #grid: TableGrid;
  readonly #flow: Flow;
  #rows: Omit<PlacedRow, 'top'>[] = [];
  readonly #drawn = new Map<GridCell, number>();

  readonly #footOf: (row: number) => Piece[];
  /** pt below the last row that belong on its page. */
  readonly #tail: number;

  constructor(table: Table, grid: TableGrid, flow: Flow, footOf: (row: number) => Piece[], tail: number) {
    this.#footOf = footOf;
    this.#tail = tail;
    this.#table = table;
    this.#grid = grid;
    this.#flow = flow;
  }

  run(): void {
    const { heights, headers } = this.#grid;
    const beginning = beginningOf(this.#table, this.#grid);
    if (beginning > this.#flow.available + tolerance && beginning <= this.#flow.pageHeight && !this.#flow.atTop)
      this.#flow.newPage();
    this.#repeatHeaders();
    for (let row = headers; row < heights.length; row++) {
      const height = heights[row]!;
      const kept = this.#keptHeight(row);
      if (kept > this.#left + tolerance && kept + this.#headerHeight <= this.#flow.pageHeight + tolerance)
        this.#turnPage();
      const foot = this.#footOf(row);
      const room = this.#flow.footRoom(foot) + (row === heights.length - 1 ? this.#tail : 0);
      if (height + room <= this.#left + tolerance) {
        this.#rows.push({ row, height });
      } else if (this.#mayPart(row) || height + this.#headerHeight > this.#flow.pageHeight + tolerance) {
        this.#part(row);
      } else {
        this.#turnPage();
        this.#rows.push({ row, height });
      }
      if (foot.length > 0) this.#flow.addToFoot(foot, this.#left);
    }
    this.#flush();
  }

  /** Height of the rows that stay with `row` and begin with it; 0 when none does. */
  #keptHeight(row: number): number {
    const { heights, headers } = this.#grid;
    if (row > headers && keepsWithNext(this.#table.rows[row - 1]!)) return 0;
    let end = row;
    while (end < heights.length - 1 && keepsWithNext(this.#table.rows[end]!)) end += 1;
    return end > row ? sum(heights.slice(row, end + 1)) : 0;
  }

  get #headerHeight(): number {
    return sum(this.#grid.heights.slice(0, this.#grid.headers));
  }

  get #left(): number {
    return this.#flow.available - heightOf(this.#rows);
  }

  #repeatHeaders(): void {
    for (let row = 0; row < this.#grid.headers; row++) this.#rows.push({ row, height: this.#grid.heights[row]! });
  }

  #turnPage(): void {
    if (this.#rows.some((r) => r.row >= this.#grid.headers)) this.#flush();
    else this.#rows = [];
    this.#flow.newPage();
    this.#repeatHeaders();
  }

  /** Whether the rest of the page takes the beginning of a row that may be parted. */
  #mayPart(row: number): boolean {
    const least = leastOf(this.#table, this.#grid, row);
    return least < this.#grid.heights[row]! && least <= this.#left + tolerance;
  }

  /** Each cell gives as many lines as fit, the rest follows on the next pages. */
  #part(row: number): void {
    const parts = new RowParts(row, this.#grid.rows[row]!);
    if (parts.least > this.#left + tolerance) this.#turnPage();
    while (!parts.done) {
      this.#rows.push(parts.next(this.#left));
      if (!parts.done) this.#turnPage();
    }
  }

  #flush(): void {
    const rows = stacked(this.#rows);
    drawRows(this.#grid, rows, this.#flow.add, this.#flow.x, this.#flow.y, this.#drawn);
    this.#flow.moveDown(heightOf(rows));
    this.#rows = [];
  }
}

/** Height of the head rows with what must stand below them on the same page. */
const beginningOf = (table: Table, grid: TableGrid): number =>
  sum(grid.heights.slice(0, grid.headers)) + leastOf(table, grid, grid.headers);

/** Height that a row needs where it begins: all of it, or its first part where it may be parted. */
function leastOf(table: Table, grid: TableGrid, row: number): number {
  const { cantSplit, exact } = table.rows[row] ?? { cantSplit: true };
  const height = grid.heights[row] ?? 0;
  if (cantSplit || exact || grid.spanning[row]!.length > 0) return height;
  return Math.min(height, new RowParts(row, grid.rows[row]!).least);
}

/** Whether all that a row says is to be kept with the next row. */
function keepsWithNext({ cells }: Table['rows'][number]): boolean {
  let texts = false;
  for (const { blocks } of cells)
    for (const block of blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
      if (block.format.keepWithNext !== true) return false;
      texts = true;
    }
  return texts;
}

function stacked(rows: readonly Omit<PlacedRow, 'top'>[]): PlacedRow[] {
  let top = 0;
  return rows.map((row) => {
    top += row.height;
    return { ...row, top: top - row.height };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
