import { stateAhead } from '../codes.js';
import type { FindingStatus } from '../entry.js';
import { at, type FindingKey, type LedgerCheck } from './check.js';

/** Dates that only a later state can have. A row sent back may keep its first completion and review. */
const TOO_EARLY: Readonly<Record<FindingStatus, readonly FindingKey[]>> = {
  待交办: ['completedAt', 'reviewedAt', 'closedAt'],
  整改中: ['completedAt', 'closedAt'],
  已整改待复核: ['closedAt'],
  已销号: [],
  退回重改: ['closedAt'],
  长期坚持: ['closedAt'],
  作废: [],
};

/** LEDG-009: the state could have been reached by the transitions of FACTS 2.5. */
export const checkStateAhead: LedgerCheck = (entry, around) =>
  TOO_EARLY[entry.status]
    .filter((key) => entry.values[key] !== undefined)
    .map((key) => at(stateAhead, entry, key, around, `已填“${entry.values[key]}”，状态却还是“${entry.status}”。`));
