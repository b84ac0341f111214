import type { Level } from '../level.js';
import { figuresToHide, type Sum } from './suppress.js';

/** What stands for a figure that is kept back. */
export const HIDDEN = '＊';

/**
 * Stands between the town's figures and what leaves for the public. The documents' data are made twice: the first time every
 * figure passes with its key, and how they add up is said; `settled` then knows what to keep back, and the second time does. One
 * number has one key wherever it stands. At the other levels everything passes as it is.
 */
export class Guard {
  private readonly values = new Map<string, number>();
  private readonly published = new Set<string>();
  private readonly sums: Sum[] = [];
  private readonly disputed = new Set<string>();

  constructor(
    readonly level: Level,
    private readonly hidden: ReadonlySet<string> = new Set(),
  ) {}

  /** A figure as it is printed. What is no number passes. */
  cell<T>(key: string, value: T): T | typeof HIDDEN {
    if (this.level !== 'public' || typeof value !== 'number') return value;
    this.know(key, value);
    this.published.add(key);
    return this.hidden.has(key) ? HIDDEN : value;
  }

  /** What can be reckoned back to these figures (a rate, a bar): kept back with any of them. */
  of<T>(keys: readonly string[], value: T): T | typeof HIDDEN {
    return keys.some((key) => this.hidden.has(key)) ? HIDDEN : value;
  }

  /**
   * Over how many villages a count is spread, or the count beside the villages: kept back from the public where some village
   * must have one or two (20 problems in 20 villages are one in each).
   */
  spread<T>(value: T, villages: number, count: number): T | typeof HIDDEN {
    return this.level === 'public' && count < 3 * villages ? HIDDEN : value;
  }

  /** A figure that is not printed but follows from sums. */
  know(key: string, value: number): void {
    // What two counts do not agree on (a draft's) is no figure for the public.
    if ((this.values.get(key) ?? value) !== value) this.disputed.add(key);
    this.values.set(key, value);
  }

  /** These parts make up the total. */
  sum(total: string, parts: readonly string[]): void {
    if (this.level === 'public') this.sums.push({ total, parts });
  }

  /** The guard that keeps back what this one has found. */
  settled(): Guard {
    if (this.level !== 'public') return this;
    const sums = this.sums.filter(({ total, parts }) => {
      const figures = [total, ...parts].map((key) => this.values.get(key));
      if (figures.some((one) => one === undefined)) return false;
      return figures[0] === figures.slice(1).reduce<number>((all, one) => all + one!, 0);
    });
    const hidden = figuresToHide({ values: this.values, published: this.published, sums });
    return new Guard(this.level, new Set([...hidden, ...this.disputed]));
  }
}
