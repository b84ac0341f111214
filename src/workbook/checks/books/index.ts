import { duplicateIdentity } from '../cross/duplicate-identity.js';
import type { AnyBook, CrossCheck } from '../cross-check.js';
import { sameNoteOnManyItems } from '../quality/same-note-on-many-items.js';
import { dateAfterAsOf } from './date-after-as-of.js';
import { partAboveWhole } from './part-above-whole.js';
import { unexplained } from './unexplained.js';
import { villagesWithoutRow } from './villages-without-row.js';

/** Rules within and between rows of the town's and the departments' workbooks, in the order in which they run and are reported. */
export const bookChecks: readonly CrossCheck<AnyBook>[] = [
  duplicateIdentity,
  dateAfterAsOf,
  partAboveWhole,
  unexplained,
  villagesWithoutRow,
  sameNoteOnManyItems,
];
