import { heightOf, type Piece, tolerance } from '../flow.js';
import type { PlacedRow } from './table-draw.js';
import type { GridCell } from './table-grid.js';

/** Cuts a row where a page ends: each part shows as many pieces of each cell as fit. Cells that reach over several rows are left to the drawing. */
export class RowParts {
  readonly #cells: GridCell[];
  readonly #from: Map<GridCell, number>;

  constructor(
    private readonly row: number,
    cells: readonly GridCell[],
  ) {
    this.#cells = cells.filter((c) => c.rowSpan === 1);
    this.#from = new Map(this.#cells.map((c) => [c, 0]));
  }

  get done(): boolean {
    return this.#cells.every((c) => this.#from.get(c)! >= c.pieces.length);
  }

  /** pt that a part needs to show something of every cell that has something left. */
  get least(): number {
    return Math.max(
      0,
      ...this.#cells.map((c) => {
        const rest = c.pieces.slice(this.#from.get(c));
        return heightOf(rest.slice(0, rest.findIndex(({ keep }) => !keep) + 1)) + marginsOf(c);
      }),
    );
  }

  /** The next part, at most `room` pt high but for a piece that is higher. */
  next(room: number): Omit<PlacedRow, 'top'> {
    const parts = new Map<GridCell, [number, number]>();
    let height = 0;
    for (const cell of this.#cells) {
      const from = this.#from.get(cell)!;
      const end = Math.max(fitting(cell.pieces, from, room - marginsOf(cell)), Math.min(from + 1, cell.pieces.length));
      parts.set(cell, [from, end]);
      height = Math.max(height, heightOf(cell.pieces.slice(from, end)) + marginsOf(cell));
      this.#from.set(cell, end);
    }
    return { row: this.row, height, parts };
  }
}

/** End of the pieces from `from` on that fit into `room` and may be parted from what follows. */
function fitting(pieces: readonly Piece[], from: number, room: number): number {
  let used = 0;
  let end = from;
  for (let i = from; i < pieces.length; i++) {
    used += pieces[i]!.height;
    if (used > room + tolerance) break;
    if (!pieces[i]!.keep) end = i + 1;
  }
  return end;
}

const marginsOf = ({ insets }: GridCell): number => insets.top + insets.bottom;
