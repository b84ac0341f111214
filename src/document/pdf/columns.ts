import type { Section } from '../tree.js';
import { type Drawn, type Flow, type Flowable, tolerance } from './flow.js';

type Columns = NonNullable<Section['columns']>;

/** Blocks in columns. `balanced`: filled evenly, for more text follows below them on the page. */
export function columnsFlow(blocks: readonly Flowable[], columns: Columns, balanced: boolean): Flowable {
  return {
    start: (width) => blocks[0]?.start(fitted(columns, width).each[0]!.width) ?? 0,
    place(flow) {
      const fit = fitted(columns, flow.width);
      const limit = balanced ? evenHeight(blocks, fit, flow) : undefined;
      const inside = new ColumnFlow(flow, fit, limit);
      for (const block of blocks) block.place(inside);
      inside.end();
    },
  };
}

/** The columns brought to the width that there is, pt. */
function fitted({ each, ...more }: Columns, width: number): Columns {
  const full = each.reduce((sum, column) => sum + column.width + column.gap, 0);
  const scale = Math.abs(full - width) < 1 ? 1 : width / full;
  return { ...more, each: each.map((column) => ({ width: column.width * scale, gap: column.gap * scale })) };
}

const areUneven = ({ each }: Columns): boolean => each.some(({ width }) => Math.abs(width - each[0]!.width) > 0.5);

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
  get excluded() {
    return this.outer.excluded;
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
    private limit: number | undefined,
  ) {
    super(outer);
  }

  get width() {
    return this.columns.each[this.#column]!.width;
  }
  get x() {
    return this.outer.x + this.#edge(this.#column);
  }
  get uneven() {
    return areUneven(this.columns);
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
    if (this.#column < this.columns.each.length) return;
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

  add: Flow['add'] = (...item) => this.outer.add(...item);
  exclude: Flow['exclude'] = (area) => this.outer.exclude(area);
  addToFoot: Flow['addToFoot'] = (pieces, room) => this.outer.addToFoot(pieces, room ?? this.available);
  endFoot: Flow['endFoot'] = () => this.outer.endFoot();

  /** Left edge of a column, from that of the first. */
  #edge(column: number): number {
    return this.columns.each.slice(0, column).reduce((sum, { width, gap }) => sum + width + gap, 0);
  }

  #rule(): void {
    if (!this.columns.line) return;
    const lines = this.columns.each.slice(1).map((_, i) => {
      const at = this.#edge(i + 1) - this.columns.each[i]!.gap / 2;
      return { x1: at, y1: 0, x2: at, y2: this.#fullest };
    });
    const rules = [{ width: 0.5, color: '000000', lines }];
    this.outer.add('vector', { type: 'rect', x: this.outer.x, y: this.outer.y, rules } as Drawn);
  }
}

/** The least height, pt, at which the columns hold all; undefined when they do not on this page. */
function evenHeight(blocks: readonly Flowable[], columns: Columns, flow: Flow): number | undefined {
  const fits = (height: number): boolean => {
    const trial = new TrialFlow(flow, columns, height);
    for (const block of blocks) block.place(trial);
    return trial.column < columns.each.length && !trial.over;
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
  column = 0;
  over = false;

  constructor(
    outer: Flow,
    private readonly columns: Columns,
    private readonly height: number,
  ) {
    super(outer);
  }

  readonly x = 0;
  readonly y = 0;
  get width() {
    return (this.columns.each[this.column] ?? this.columns.each[0]!).width;
  }
  get uneven() {
    return areUneven(this.columns);
  }
  override get excluded() {
    return [];
  }
  get available() {
    return this.height - this.used;
  }
  newPage(): void {
    this.column += 1;
    this.used = 0;
  }
  moveDown(points: number): void {
    this.used += points;
    if (this.used > this.height + tolerance) this.over = true;
  }
  add(): void {}
  exclude(): void {}
  addToFoot(): void {}
  endFoot(): void {}
}
