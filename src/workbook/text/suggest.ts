import { distance } from 'fastest-levenshtein';
import { headerForm } from './fold.js';

const limit = (length: number): number => (length <= 3 ? 1 : length <= 6 ? 2 : 3);

/**
 * The candidate that was probably meant, if any is near enough: few edits away, or the typed text is an abbreviation of
 * exactly one candidate (边缘户 → 边缘易致贫户). Comparison ignores width and spaces.
 */
export function suggest(typed: string, candidates: readonly string[]): string | undefined {
  const form = headerForm(typed);
  if (form === '') return undefined;
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const other = headerForm(candidate);
    const edits = distance(form, other);
    const near = edits <= limit(Math.max(form.length, other.length)) && edits < Math.max(form.length, other.length);
    if (near && (!best || edits < best.edits)) best = { candidate, edits };
  }
  if (best) return best.candidate;
  const longer = candidates.filter((c) => form.length >= 2 && isSubsequence(form, headerForm(c)));
  if (longer.length === 1) return longer[0];
  const shorter = candidates.filter((c) => headerForm(c).length >= 2 && form.includes(headerForm(c)));
  return shorter.length === 1 ? shorter[0] : undefined;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
