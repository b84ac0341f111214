export { countLedger, percent, UNSTATED } from './count.js';
export { assignedNumbers, draftRows, lastNumber } from './draft-rows.js';
export type { FindingStatus, FindingValues, Ledger, LedgerEntry } from './entry.js';
export { STATUSES } from './entry.js';
export { finalBlockers } from './final-blockers.js';
export { ledgerOf } from './ledger-of.js';
export { openQuestions } from './open-questions.js';
export { countFindingRows } from './recount.js';
export { couldBecome, nextStates } from './transitions.js';
