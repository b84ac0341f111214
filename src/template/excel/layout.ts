import { ENTER, LEAVE } from './marks.js';
import type { Region } from './template.js';

/** One time that a region was printed, with the rows it became. */
export interface Frame {
  region: Region;
  parent?: Frame;
  children: Frame[];
  /** Rows of the result, 1-based; `end` < `start` when there is none. */
  start: number;
  end: number;
}

/** Neighbouring rows of the result. */
export type Span = [first: number, last: number];

/** Where the rows of a template have gone in one sheet of the result. */
export class Layout {
  /** By row of the result, from index 1: the template's row. */
  readonly from: number[] = [0];
  readonly frames: Frame[] = [];
  /** XML of each row, by its place in `rows`. */
  readonly rows: { row: number; xml: string; frame: Frame }[] = [];
  readonly root: Frame;
  /** By how much the rows below all blocks have moved. */
  private delta = 0;
  private readonly cache = new Map<Frame, Map<string, Span[]>>();

  constructor(
    output: string,
    private readonly regions: readonly Region[],
    private readonly lastBlockRow: number,
  ) {
    this.root = { region: regions[0]!, children: [], start: 1, end: 0 };
    this.frames.push(this.root);
    this.read(output);
  }

  get moved(): boolean {
    return this.delta !== 0 || this.from.some((row, index) => row !== index);
  }

  /** Frames of a region, in order. */
  framesOf(region: Region): Frame[] {
    return this.frames.filter((frame) => frame.region === region);
  }

  /** The innermost region that holds both rows. */
  regionOf(first: number, last: number): Region {
    return this.regions.findLast((r) => r.first <= first && last <= r.last && r.first <= r.last) ?? this.regions[0]!;
  }

  /** The frame around a row of the result within which references to these rows of the template stay. */
  scopeOf(frame: Frame, first: number, last: number): Frame {
    let scope = frame;
    while (scope.parent && !(scope.region.first <= first && last <= scope.region.last)) scope = scope.parent;
    return scope;
  }

  /** What has become of rows of the template within a frame: none, one or several stretches. */
  spans(scope: Frame, first: number, last: number): Span[] {
    const key = `${first}:${last}`;
    let known = this.cache.get(scope);
    if (!known) {
      known = new Map();
      this.cache.set(scope, known);
    }
    let spans = known.get(key);
    if (!spans) {
      spans = this.find(scope, first, last);
      known.set(key, spans);
    }
    return spans;
  }

  /** The row of the result at or after which a row of the template would stand. */
  near(row: number): number {
    if (row > this.lastBlockRow) return row + this.delta;
    const at = this.from.findIndex((own, index) => index > 0 && own >= row);
    return at > 0 ? at : this.from.length;
  }

  private find(scope: Frame, first: number, last: number): Span[] {
    const spans: Span[] = [];
    const add = (from: number, to: number): void => {
      const before = spans.at(-1);
      if (before && before[1] === from - 1) before[1] = to;
      else spans.push([from, to]);
    };
    const end = scope.parent ? scope.end : this.from.length - 1;
    for (let row = scope.start; row <= end; row++)
      if (this.from[row]! >= first && this.from[row]! <= last) add(row, row);
    if (!scope.parent && last > this.lastBlockRow)
      add(Math.max(first, this.lastBlockRow + 1) + this.delta, Math.min(last + this.delta, 1_048_576));
    return spans;
  }

  private read(output: string): void {
    let frame = this.root;
    let at = 0;
    let tail = false;
    while (at < output.length) {
      const sign = output[at]!;
      if (sign === LEAVE) {
        frame.end = this.from.length - 1;
        frame = frame.parent!;
        at++;
        continue;
      }
      const colon = output.indexOf(';', at);
      const number = Number(output.slice(at + 1, colon));
      if (sign === ENTER) {
        const region = this.regions[number]!;
        const next: Frame = { region, parent: frame, children: [], start: this.from.length, end: 0 };
        frame.children.push(next);
        this.frames.push(next);
        frame = next;
        at = colon + 1;
        continue;
      }
      at = nextSign(output, colon + 1);
      if (number > this.lastBlockRow && !tail) {
        tail = true;
        this.delta = this.from.length - 1 - this.lastBlockRow;
      }
      const row = tail ? number + this.delta : this.from.push(number) - 1;
      const xml = output.slice(colon + 1, at);
      if (xml) this.rows.push({ row, xml, frame });
    }
    if (!tail) this.delta = this.from.length - 1 - this.lastBlockRow;
    this.root.end = this.from.length - 1;
  }
}

function nextSign(output: string, from: number): number {
  for (let at = from; at < output.length; at++) {
    const code = output.charCodeAt(at);
    if (code === 3 || code === 5 || code === 6) return at;
  }
  return output.length;
}
