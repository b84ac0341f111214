import { createHash } from 'node:crypto';
import type { Town } from '../compile/town.js';

export interface SampledHousehold {
  village: string;
  id: string;
  head: string;
  group: number | null;
  kind: string;
  visited: string;
  /** Row on 农户. */
  row: number;
}

/**
 * Households for 督查 (R5.10), drawn at random: each by the hash of seed, village and 户编号, so the same seed and the same
 * households give the same list, whatever order they stand in. Every village gets its share of `count` by the number of its households, and at least one.
 */
export async function sampleHouseholds({ villages }: Town, count: number, seed: string): Promise<SampledHousehold[]> {
  const shares = apportion(
    villages.map(({ households }) => households),
    count,
  );
  const sampled: SampledHousehold[] = [];
  for (const [index, { village, rows }] of villages.entries()) {
    if (shares[index] === 0) continue;
    const drawn = (await rows()).households
      .map((one) => ({ one, lot: lotOf(seed, village.code, one.id) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, shares[index]);
    for (const { one } of drawn)
      sampled.push({
        village: village.name,
        id: one.id,
        head: one.head,
        group: one.group,
        kind: one.monitored ? '监测对象' : one.poor ? '脱贫户' : '一般农户',
        visited: one.visited,
        row: one.row,
      });
  }
  return sampled;
}

const lotOf = (seed: string, village: string, household: string): string =>
  createHash('sha256').update(`${seed}|${village}|${household}`).digest('hex');

/** Largest remainders; nobody gets more than there is, and each who has anything gets one while `count` allows. */
function apportion(sizes: readonly number[], count: number): number[] {
  const total = sizes.reduce((a, b) => a + b, 0);
  const wanted = Math.min(count, total);
  const enough = wanted >= sizes.filter((size) => size > 0).length;
  const shares = sizes.map((size) => (enough ? Math.min(size, 1) : 0));
  let left = wanted - shares.reduce((a, b) => a + b, 0);
  while (left > 0) {
    // Whoever is furthest below the exact share comes next; ties by order.
    let next = -1;
    let gap = Number.NEGATIVE_INFINITY;
    sizes.forEach((size, index) => {
      if (shares[index]! >= size) return;
      const behind = (size * wanted) / total - shares[index]!;
      if (behind > gap) [next, gap] = [index, behind];
    });
    if (next < 0) break;
    shares[next]! += 1;
    left -= 1;
  }
  return shares;
}
