import { reviewerSame } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

const bare = (name: string): string => name.replace(/\s/g, '');

/** LEDG-010 */
export const checkReviewer: LedgerCheck = (entry, around) => {
  const { reviewer, responsiblePerson } = entry.values;
  if (reviewer === undefined || responsiblePerson === undefined || bare(reviewer) !== bare(responsiblePerson))
    return [];
  return [at(reviewerSame, entry, 'reviewer', around, `填的是“${reviewer}”，与责任人是同一人，应由他人复核。`)];
};
