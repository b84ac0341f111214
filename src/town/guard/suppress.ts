/** A total and its parts, by the keys of the figures. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

export interface Figures {
  values: ReadonlyMap<string, number>;
  /** Figures that stand somewhere in the documents; the others are known only from sums. */
  published: ReadonlySet<string>;
  sums: readonly Sum[];
}

/** A count that points at single people: 1 and 2 (FACTS 5 and 10.3, rule 14). */
export const isSmall = (value: number): boolean => value > 0 && value < 3;

/**
 * The figures to be kept back so that no small count can be read or reckoned from what is published: the small ones, and as
 * many others as it takes until the sums do not determine any small one (complementary suppression).
 */
export function figuresToHide({ values, published, sums }: Figures): Set<string> {
  const known = sums
    .filter(({ total, parts }) => [total, ...parts].every((key) => values.has(key)))
    .map(({ total, parts }) => [total, ...parts]);
  const small = new Set([...values].flatMap(([key, value]) => (isSmall(value) ? [key] : [])));
  const hidden = new Set([...values.keys()].filter((key) => small.has(key) || !published.has(key)));
  const beside = new Beside(known, values, hidden);
  for (;;) {
    const inDanger = [...determined(sums, hidden)].filter((key) => small.has(key));
    if (inDanger.length === 0) return new Set([...hidden].filter((key) => published.has(key)));
    const before = hidden.size;
    for (const sum of known) if (sum.filter((key) => hidden.has(key)).length === 1) beside.hideIn([sum]);
    if (hidden.size === before) for (const key of inDanger) beside.hideIn(beside.sumsOf(key));
    if (hidden.size === before) beside.hideIn(known);
    if (hidden.size === before) return new Set(published);
  }
}

/** Chooses what goes beside a figure that is hidden: whatever leaves the fewest sums with a single gap, of those the smallest. */
class Beside {
  private readonly around = new Map<string, string[][]>();

  constructor(
    sums: readonly string[][],
    private readonly values: ReadonlyMap<string, number>,
    private readonly hidden: Set<string>,
  ) {
    for (const sum of sums) for (const key of sum) this.around.set(key, [...this.sumsOf(key), sum]);
  }

  sumsOf = (key: string): string[][] => this.around.get(key) ?? [];

  hideIn(sums: readonly string[][]): void {
    const weigh = (key: string): [gaps: number, value: number] => [
      this.sumsOf(key).filter((sum) => !sum.some((one) => this.hidden.has(one))).length,
      // A nought says nothing when it goes: last.
      this.values.get(key)! || Number.MAX_SAFE_INTEGER,
    ];
    const best = [...new Set(sums.flat())]
      .filter((key) => !this.hidden.has(key))
      .map((key) => ({ key, weight: weigh(key) }))
      .sort((a, b) => a.weight[0] - b.weight[0] || a.weight[1] - b.weight[1] || (a.key < b.key ? -1 : 1))[0];
    if (best) this.hidden.add(best.key);
  }
}

type Row = Map<string, number>;
/** Elimination is done modulo a prime: whether a figure is determined does not depend on the values. */
const PRIME = 1_000_003;
const mod = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

/** Hidden figures that the sums and everything published determine: those whose unit vector lies in the span of the sums. */
export function determined(sums: readonly Sum[], hidden: ReadonlySet<string>): Set<string> {
  const pivots = new Map<string, Row>();
  for (const { total, parts } of sums) {
    const row: Row = new Map();
    const add = (key: string, factor: number): void => {
      if (hidden.has(key)) row.set(key, mod((row.get(key) ?? 0) + factor));
    };
    add(total, 1);
    for (const part of parts) add(part, -1);
    for (const [key, pivot] of pivots) if (row.get(key)) subtract(row, pivot, row.get(key)!);
    const lead = [...row].find(([, factor]) => factor !== 0);
    if (!lead) continue;
    const [key, factor] = lead;
    const inverse = power(factor, PRIME - 2);
    const unit: Row = new Map([...row].flatMap(([k, f]) => (f === 0 ? [] : [[k, mod(f * inverse)] as const])));
    for (const pivot of pivots.values()) if (pivot.get(key)) subtract(pivot, unit, pivot.get(key)!);
    pivots.set(key, unit);
  }
  return new Set([...pivots].flatMap(([key, row]) => (row.size === 1 ? [key] : [])));
}

function subtract(row: Row, other: Row, factor: number): void {
  for (const [key, value] of other) {
    const left = mod((row.get(key) ?? 0) - value * factor);
    if (left === 0) row.delete(key);
    else row.set(key, left);
  }
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
