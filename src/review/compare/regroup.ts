import type { Aligned } from './align.js';

/** Expected and actual units that belong together: usually one of each, more where paragraphs were split or joined. */
export interface Group {
  expected: number[];
  actual: number[];
}

const grouped = ({ expected, actual }: Aligned): Group => ({
  expected: expected === undefined ? [] : [expected],
  actual: actual === undefined ? [] : [actual],
});

const joined = (a: Group, b: Group): Group => ({
  expected: [...a.expected, ...b.expected],
  actual: [...a.actual, ...b.actual],
});

const oneSided = ({ expected, actual }: Group): boolean => expected.length === 0 || actual.length === 0;

/**
 * Joins a unit that seems removed or added with its neighbour where that explains more: a paragraph that somebody split
 * in two, or two that were joined, say the same as before.
 * @param cost how much of a group's text the data cannot explain, 0 when all agrees
 */
export function regroup(aligned: readonly Aligned[], cost: (group: Group) => number): Group[] {
  const groups: Group[] = [];
  for (const next of aligned.map(grouped)) {
    groups.push(next);
    while (groups.length > 1) {
      const [a, b] = groups.slice(-2) as [Group, Group];
      if (!oneSided(a) && !oneSided(b)) break;
      const both = joined(a, b);
      if (cost(both) >= cost(a) + cost(b)) break;
      groups.splice(-2, 2, both);
    }
  }
  return groups;
}
