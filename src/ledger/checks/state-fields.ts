import { stateNeeds } from '../codes.js';
import type { FindingStatus } from '../entry.js';
import { at, type FindingKey, type LedgerCheck } from './check.js';

const HANDED_OUT: readonly FindingKey[] = [
  'rootCause',
  'task',
  'measures',
  'responsibleUnit',
  'responsiblePerson',
  'deadline',
  'progress',
];
const RECTIFIED: readonly FindingKey[] = [...HANDED_OUT, 'completedAt', 'evidence'];

/** What a row must hold to be in a state (FACTS 7.4). 待交办 may still be open; final documents ask for more. */
export const REQUIRED: Readonly<Record<FindingStatus, readonly FindingKey[]>> = {
  待交办: [],
  整改中: HANDED_OUT,
  已整改待复核: RECTIFIED,
  已销号: [...RECTIFIED, 'reviewer', 'reviewedAt', 'closedAt'],
  退回重改: HANDED_OUT,
  长期坚持: HANDED_OUT,
  作废: [],
};

/** LEDG-008 */
export const checkStateFields: LedgerCheck = (entry, around) =>
  REQUIRED[entry.status]
    .filter((key) => entry.values[key] === undefined)
    .map((key) => at(stateNeeds, entry, key, around, `没有填，状态为“${entry.status}”时应当填写。`));
