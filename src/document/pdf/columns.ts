import type { Section } from '../tree.js';
import { type Drawn, type Flow, type Flowable, tolerance } from './flow.js';

type Columns = NonNullable<Section['columns']>;

/** Blocks in columns of equal width. `balanced`: filled evenly, for more text follows below them on the page. */
export function columnsFlow(blocks: readonly Flowable[], columns: Columns, balanced: boolean): Flowable {
  const widthIn = (width: number) => (width - columns.gap * (columns.count - 1)) / columns.count;
  return {
    start: (width) => blocks[0]?.start(widthIn(width)) ?? 0,
    place(flow) {
      const width = widthIn(flow.width);
      const limit = balanced ? evenHeight(blocks, columns.count, width, flow) : undefined;
      const inside = new ColumnFlow(flow, columns, width, limit);
      for (const block of blocks) block.place(inside);
      inside.end();
    },
  };
}

/** A part of another flow's page that is filled by itself. */
abstract class InnerFlow {
  /** Height filled since its top. */
  protected used = 0;

  constructor(protected readonly outer: Flow) {}

  get pageHeight() {
    return this.outer.pageHeight;
  }
  get atTop() {
    return this.used <= tolerance;
  }
  get page() {
    return this.outer.page;
  }

  readonly footRoom: Flow['footRoom'] = (pieces) => this.outer.footRoom(pieces);
}

class ColumnFlow extends InnerFlow implements Flow {
  #column = 0;
  /** Height of the fullest column on this page. */
  #fullest = 0;

  constructor(
    outer: Flow,
    private readonly columns: Columns,
    readonly width: number,
    private limit: number | undefined,
  ) {
    super(outer);
  }

  get x() {
    return this.outer.x + this.#column * (this.width + this.columns.gap);
  }
  get y() {
    return this.outer.y + this.used;
  }
  get available() {
    return Math.min(this.limit ?? Number.POSITIVE_INFINITY, this.outer.available) - this.used;
  }

  newPage(): void {
    this.#column += 1;
    this.used = 0;
    if (this.#column < this.columns.count) return;
    this.#rule();
    this.outer.newPage();
    this.#column = 0;
    this.#fullest = 0;
    this.limit = undefined;
  }

  moveDown(points: number): void {
    this.used += points;
    this.#fullest = Math.max(this.#fullest, this.used);
  }

  end(): void {
    this.#rule();
    this.outer.moveDown(Math.min(this.#fullest, this.outer.available));
  }

  add: Flow['add'] = (kind, item) => this.outer.add(kind, item);
  addToFoot: Flow['addToFoot'] = (pieces, room) => this.outer.addToFoot(pieces, room ?? this.available);
  endFoot: Flow['endFoot'] = () => this.outer.endFoot();

  #rule(): void {
    if (!this.columns.line) return;
    const lines = Array.from({ length: this.columns.count - 1 }, (_, i) => {
      const at = (i + 1) * (this.width + this.columns.gap) - this.columns.gap / 2;
      return { x1: at, y1: 0, x2: at, y2: this.#fullest };
    });
    const rules = [{ width: 0.5, color: '000000', lines }];
    this.outer.add('vector', { type: 'rect', x: this.outer.x, y: this.outer.y, rules } as Drawn);
  }
}

/** The least height, pt, at which the columns hold all; undefined when they do not on this page. */
function evenHeight(blocks: readonly Flowable[], count: number, width: number, flow: Flow): number | undefined {
  const fits = (height: number): boolean => {
    const trial = new TrialFlow(flow, width, height);
    for (const block of blocks) block.place(trial);
    return trial.columns <= count && !trial.over;
  };
  let [low, high] = [0, flow.available];
  if (!fits(high)) return undefined;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Nothing is drawn: counts the columns of `height` that blocks take. */
class TrialFlow extends InnerFlow implements Flow {
  columns = 1;
  over = false;

  constructor(
    outer: Flow,
    readonly width: number,
    private readonly height: number,
  ) {
    super(outer);
  }

  readonly x = 0;
  readonly y = 0;
  get available() {
    return this.height - this.used;
  }
  newPage(): void {
    this.columns += 1;
    this.used = 0;
  }
  moveDown(points: number): void {
    this.used += points;
    if (this.used > this.height + tolerance) this.over = true;
  }
  add(): void {}
  addToFoot(): void {}
  endFoot(): void {}
}
