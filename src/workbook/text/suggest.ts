import { suggest as nearest } from '../../diagnostics/index.js';
import { headerForm } from './fold.js';

/** The candidate that was probably meant, if only one is; comparison ignores width, spaces and the mark of a compulsory field. */
export const suggest = (typed: string, candidates: readonly string[]): string | undefined =>
  nearest(typed, candidates, headerForm, false);

/**
 * {@link suggest} for checks that may find thousands of wrong rows (a column pasted from another list): the first `most` get a
 * guess. Nobody reads more of them one by one, and each costs a look at every candidate.
 */
export function firstGuesses(candidates: readonly string[], most = 50): (typed: string) => string | undefined {
  let left = most;
  return (typed) => (left-- > 0 ? suggest(typed, candidates) : undefined);
}
