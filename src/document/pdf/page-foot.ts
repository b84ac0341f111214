import { type Drawn, type Flow, heightOf, type Piece, tolerance } from './flow.js';

/** What the foot needs of the page it stands on, pt. */
export interface FootPage {
  x: number;
  /** Lower edge of the type area. */
  bottom: number;
  /** Height of an empty page. */
  height: number;
  add: Flow['add'];
}

/** pt; the line above the notes, as word processors draw it, and the space it takes. */
const line = { length: 144, width: 0.5, space: 8 };

/** The notes at the foot of the page that is being filled. What does not fit goes on at the foot of the next page. */
export class PageFoot {
  #pieces: Piece[] = [];
  #rest: Piece[] = [];

  /** pt that these pieces would take away from the page. */
  room(pieces: readonly Piece[]): number {
    if (pieces.length === 0) return 0;
    return heightOf(pieces) + (this.#pieces.length === 0 ? line.space : 0);
  }

  /** Takes pieces in as far as they fit into `available` pt and gives the height that they take; the rest waits for the next page. */
  add(pieces: readonly Piece[], available: number): number {
    let used = 0;
    for (const [i, piece] of pieces.entries()) {
      const height = this.room([piece]);
      if (this.#rest.length > 0 || used + height > available + tolerance) {
        this.#rest.push(...pieces.slice(i));
        break;
      }
      this.#pieces.push(piece);
      used += height;
    }
    return used;
  }

  get waiting(): boolean {
    return this.#rest.length > 0;
  }

  /** Draws what stands on the page that ends. */
  close({ x, bottom, add }: FootPage): void {
    if (this.#pieces.length === 0) return;
    let y = bottom - heightOf(this.#pieces);
    const lines = [{ x1: 0, y1: 0, x2: line.length, y2: 0 }];
    const rules = [{ width: line.width, color: '000000', lines }];
    add('vector', { type: 'rect', x, y: y - line.space / 2, rules } as Drawn);
    for (const piece of this.#pieces) {
      piece.draw(add, x, y);
      y += piece.height;
    }
    this.#pieces = [];
  }

  /** Begins the next page with what waited; gives the height that it takes, at most half a page. */
  open({ height }: FootPage): number {
    const waiting = this.#rest;
    this.#rest = [];
    const [first] = waiting;
    return this.add(waiting, Math.max(height / 2, first ? this.room([first]) : 0));
  }
}
