import { diff3Merge } from 'node-diff3';

/** A place that both sides have changed, each in its own way. */
export interface Clash {
  /** Where it stands in what was merged, from 1. */
  line: number;
  mine: string[];
  theirs: string[];
}

export interface Merged {
  text: string;
  clashes: Clash[];
}

/**
 * Merges two texts that came of one, line by line; where both changed the same lines, `mine` stays and the place is told. Marks at the
 * beginning and the ends of lines, which editors change by themselves, stay as they are in `mine`.
 */
export function mergeTexts(base: string, mine: string, theirs: string): Merged {
  const lines: string[] = [];
  const clashes: Clash[] = [];
  const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs), { excludeFalseConflicts: true });
  for (const { ok, conflict } of regions) {
    if (conflict) clashes.push({ line: lines.length + 1, mine: conflict.a, theirs: conflict.b });
    lines.push(...(ok ?? conflict!.a));
  }
  return { text: `${mine.startsWith(BOM) ? BOM : ''}${lines.join(mine.includes('\r\n') ? '\r\n' : '\n')}`, clashes };
}

const BOM = '\ufeff';

/** Whether two texts say the same, however their lines end. */
export const sameText = (one: string, other: string): boolean => linesOf(one).join('\n') === linesOf(other).join('\n');

const linesOf = (text: string): string[] => text.replace(BOM, '').split(/\r?\n/);
