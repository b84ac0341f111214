import type { Heading, Paragraph } from '../../tree.js';
import type { Flow } from '../flow.js';
import { roomFor } from '../line-room.js';
import { gridFor, type LineRoom, type SetLine, setParagraph } from '../typeset/paragraph.js';
import type { BlockContext } from './context.js';

/** The lines of a paragraph as they are placed one after the other. */
export interface Lines {
  readonly set: readonly SetLine[];
  /** Finds room for line `i`: goes down the page, or sets that line and those after it anew. */
  fit(i: number, flow: Flow): void;
}

export class EqualLines implements Lines {
  constructor(readonly set: readonly SetLine[]) {}
  fit(): void {}
}

/** Lines beside pictures, and in columns of unequal width. */
export class VaryingLines implements Lines {
  set: readonly SetLine[];
  readonly #rooms: LineRoom[];

  constructor(
    private readonly block: Paragraph | Heading,
    private readonly context: BlockContext,
    private readonly width: number,
  ) {
    this.#rooms = [{ x: 0, width }];
    this.set = this.#lines();
  }

  fit(i: number, flow: Flow): void {
    for (;;) {
      const { height } = this.set[i]!;
      const room = roomFor(flow, height);
      if ('below' in room) {
        if (room.below + height <= flow.available) flow.moveDown(room.below);
        else if (!flow.atTop) flow.newPage();
        else return;
        continue;
      }
      const known = this.#roomOf(i);
      if (Math.abs(room.x - known.x) > 0.1 || Math.abs(room.width - known.width) > 0.1) {
        while (this.#rooms.length < i) this.#rooms.push(this.#rooms.at(-1)!);
        this.#rooms[i] = room;
        this.set = this.#lines();
      }
      return;
    }
  }

  /** A line has as much room as the one before, until it is found otherwise. */
  #roomOf(i: number): LineRoom {
    return this.#rooms[Math.min(i, this.#rooms.length - 1)]!;
  }

  #lines(): readonly SetLine[] {
    const { width, block, context } = this;
    return setParagraph(block, width, context, gridFor(width), context.linePitch, (i) => this.#roomOf(i));
  }
}
