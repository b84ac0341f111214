import { duplicateIdentity } from '../cross/duplicate-identity.js';
import type { AnyBook, CrossCheck } from '../cross-check.js';
import { sameNoteOnManyItems } from '../quality/same-note-on-many-items.js';

/** Rules between rows and sheets of the town's and the departments' workbooks, in the order in which they run and are reported. */
export const bookChecks: readonly CrossCheck<AnyBook>[] = [duplicateIdentity, sameNoteOnManyItems];
