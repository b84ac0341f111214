import { suggest as nearest } from '../../diagnostics/index.js';
import { headerForm } from './fold.js';

/** The candidate that was probably meant, if only one is; comparison ignores width, spaces and the mark of a compulsory field. */
export const suggest = (typed: string, candidates: readonly string[]): string | undefined =>
  nearest(typed, candidates, headerForm, false);
