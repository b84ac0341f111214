import { diff } from './diff.js';

export interface Aligned {
  /** Index of the expected unit; absent when the unit was added. */
  expected?: number;
  /** Index of the actual unit; absent when the unit was removed. */
  actual?: number;
}

const minSimilarity = 0.35;
/** Beyond this many candidate pairs in one gap, units are paired in order of appearance. */
const maxPairs = 250_000;

/**
 * Pairs the units (paragraphs, table rows) of what a document ought to say with those it says, in order: equal ones
 * first, then the most similar ones between them; the rest were removed or added.
 */
export function align(expected: readonly string[], actual: readonly string[]): Aligned[] {
  const result: Aligned[] = [];
  let i = 0;
  let j = 0;
  const copyEqual = (until: number): void => {
    while (i < until) result.push({ expected: i++, actual: j++ });
  };
  for (const { before, after } of diff(expected.length, actual.length, (x, y) => expected[x] === actual[y])) {
    copyEqual(before[0]);
    result.push(...alignGap(expected, actual, before, after));
    i = before[1];
    j = after[1];
  }
  copyEqual(expected.length);
  return result;
}

function alignGap(
  expected: readonly string[],
  actual: readonly string[],
  [fromI, toI]: [number, number],
  [fromJ, toJ]: [number, number],
): Aligned[] {
  const n = toI - fromI;
  const m = toJ - fromJ;
  if (n * m > maxPairs) return pairInOrder(fromI, toI, fromJ, toJ);
  const bigramsOf = (texts: readonly string[], from: number, to: number) => texts.slice(from, to).map(bigrams);
  const left = bigramsOf(expected, fromI, toI);
  const right = bigramsOf(actual, fromJ, toJ);
  // Best total similarity of pairs in order (Needleman–Wunsch without gap costs).
  const best: Float64Array[] = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const score = (x: number, y: number): number => {
    const s = similarity(left[x]!, right[y]!);
    return s >= minSimilarity ? s : 0;
  };
  const scores = left.map((_, x) => Float64Array.from(right, (_unused, y) => score(x, y)));
  for (let x = n - 1; x >= 0; x -= 1)
    for (let y = m - 1; y >= 0; y -= 1)
      best[x]![y] = Math.max(
        best[x + 1]![y]!,
        best[x]![y + 1]!,
        scores[x]![y]! ? scores[x]![y]! + best[x + 1]![y + 1]! : 0,
      );
  const result: Aligned[] = [];
  let x = 0;
  let y = 0;
  while (x < n || y < m) {
    if (x < n && y < m && scores[x]![y]! && best[x]![y] === scores[x]![y]! + best[x + 1]![y + 1]!)
      result.push({ expected: fromI + x++, actual: fromJ + y++ });
    else if (x < n && (y === m || best[x]![y] === best[x + 1]![y])) result.push({ expected: fromI + x++ });
    else result.push({ actual: fromJ + y++ });
  }
  return result;
}

function pairInOrder(fromI: number, toI: number, fromJ: number, toJ: number): Aligned[] {
  const result: Aligned[] = [];
  for (let i = fromI, j = fromJ; i < toI || j < toJ; i += 1, j += 1)
    result.push({ ...(i < toI && { expected: i }), ...(j < toJ && { actual: j }) });
  return result;
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const padded = ` ${text} `;
  for (let i = 0; i + 1 < padded.length; i += 1) {
    const pair = padded.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of two bigram counts, 0 … 1. */
function similarity(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of a) {
    total += count;
    common += Math.min(count, b.get(pair) ?? 0);
  }
  for (const count of b.values()) total += count;
  return (2 * common) / total;
}
