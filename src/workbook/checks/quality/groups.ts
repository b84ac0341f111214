import type { Household } from '../../../model/index.js';

/** Households where somebody was: what the rules about visits look at. */
export const visited = (households: readonly Household[]): Household[] =>
  households.filter(({ values }) => values.visitState === '已入户');

/** Puts what has a key into groups, in order of appearance. */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
