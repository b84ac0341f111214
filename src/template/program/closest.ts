import { distance } from 'fastest-levenshtein';

/** The candidate that `name` was probably meant to be, if one is near enough. */
export function closest(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 2)) + 0.5;
  for (const candidate of candidates) {
    const part = Math.min(name.length, candidate.length) > 1 && (candidate.includes(name) || name.includes(candidate));
    const d = distance(name, candidate) - (part ? 1 : 0);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}
