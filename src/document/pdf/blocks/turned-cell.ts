import type { TableCell } from '../../tree.js';
import { heightOf, type Piece } from '../flow.js';
import { turnedAdd } from '../turned-add.js';
import type { BlockContext } from './context.js';
import type { SetBlocks } from './table-grid.js';

type Direction = NonNullable<TableCell['direction']>;

/** pt; a line in a turned cell is broken at the latest there, or the cell would be higher than a page. */
const longest = 600;
/** pt; a text longer than that is broken where there is room for more lines. */
const comfortable = 200;

/** Text of a cell whose lines run up or down. `width` is what the cell has for lines beside each other, pt. */
export class TurnedCell {
  constructor(
    private readonly cell: TableCell & { direction: Direction },
    private readonly width: number,
    private readonly context: BlockContext,
    private readonly set: SetBlocks,
  ) {}

  /**
   * pt that the lines are long, at least `least`, so that all of them find room beside each other. Where the row has no height of its own
   * (`free`), a short text is not broken for that of its neighbours.
   */
  length(least: number, free: boolean): number {
    const whole = this.#thickness(longest);
    const unbroken = free ? Math.min(this.#shortest(least, whole), comfortable) : 0;
    return this.#shortest(Math.max(least, unbroken), Math.max(this.width, whole));
  }

  /** The shortest lines, at least `least`, that take no more than `room` together. */
  #shortest(least: number, room: number): number {
    let [low, high] = [Math.min(least, longest), longest];
    if (this.#thickness(low) <= room + 0.01) return low;
    while (high - low > 0.5) {
      const middle = (low + high) / 2;
      if (this.#thickness(middle) <= room + 0.01) high = middle;
      else low = middle;
    }
    return high;
  }

  /** The text in lines of that length, one piece as high as they are long. */
  piece(length: number): Piece {
    const { direction, verticalAlign } = this.cell;
    const pieces = this.set(this.cell.blocks, length, this.context);
    const thick = heightOf(pieces);
    // Lines that find no room stick out on both sides.
    const spare = this.width - thick;
    const before = verticalAlign === 'center' || spare < 0 ? spare / 2 : verticalAlign === 'bottom' ? spare : 0;
    const turn = direction === 'counterclockwise' ? 'counterclockwise' : 'clockwise';
    const upright = direction === 'vertical';
    return {
      height: length,
      draw: (add, x, y) => {
        const origin = turn === 'clockwise' ? { x: x + this.width, y } : { x, y: y + length };
        const turned = turnedAdd(add, { direction: turn, ...origin, upright });
        let at = before;
        for (const piece of pieces) {
          piece.draw(turned, 0, at);
          at += piece.height;
        }
      },
    };
  }

  #thickness(length: number): number {
    return heightOf(this.set(this.cell.blocks, Math.max(1, length), this.context));
  }
}
