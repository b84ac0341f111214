/** A stretch where two sequences differ: `before[from..to)` was replaced by `after[from2..to2)`; either may be empty. */
export interface Hunk {
  before: [from: number, to: number];
  after: [from: number, to: number];
}

/**
 * Where two sequences differ (Myers' O(ND) algorithm on what is left after the common head and tail).
 * @param equal whether `before[i]` and `after[j]` are the same
 */
export function diff(beforeLength: number, afterLength: number, equal: (i: number, j: number) => boolean): Hunk[] {
  let head = 0;
  while (head < beforeLength && head < afterLength && equal(head, head)) head += 1;
  let tail = 0;
  while (
    tail < beforeLength - head &&
    tail < afterLength - head &&
    equal(beforeLength - 1 - tail, afterLength - 1 - tail)
  )
    tail += 1;
  const pairs = commonPairs(head, beforeLength - tail, head, afterLength - tail, equal);
  const hunks: Hunk[] = [];
  let i = head;
  let j = head;
  for (const [x, y] of [...pairs, [beforeLength - tail, afterLength - tail] as const]) {
    if (x > i || y > j) hunks.push({ before: [i, x], after: [j, y] });
    i = x + 1;
    j = y + 1;
  }
  return hunks;
}

function commonPairs(
  fromX: number,
  toX: number,
  fromY: number,
  toY: number,
  equal: (i: number, j: number) => boolean,
): [number, number][] {
  const n = toX - fromX;
  const m = toY - fromY;
  if (!n || !m) return [];
  const max = n + m;
  const reach = new Int32Array(2 * max + 2);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= max; d += 1) {
    trace.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[max + k - 1]! < reach[max + k + 1]!);
      let x = down ? reach[max + k + 1]! : reach[max + k - 1]! + 1;
      while (x < n && x - k < m && equal(fromX + x, fromY + x - k)) x += 1;
      reach[max + k] = x;
      if (x >= n && x - k >= m) return backtrack(trace, d, n, m, max).map(([a, b]) => [fromX + a, fromY + b]);
    }
  }
  return [];
}

function backtrack(trace: Int32Array[], steps: number, n: number, m: number, max: number): [number, number][] {
  const pairs: [number, number][] = [];
  let x = n;
  let y = m;
  for (let d = steps; d >= 0; d -= 1) {
    const reach = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && reach[max + k - 1]! < reach[max + k + 1]!);
    const previousK = down ? k + 1 : k - 1;
    const previousX = d === 0 ? 0 : reach[max + previousK]!;
    const previousY = d === 0 ? 0 : previousX - previousK;
    while (x > previousX && y > previousY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    x = previousX;
    y = previousY;
  }
  return pairs.reverse();
}
