import { rejectedOpen, voidNeeds } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

/** LEDG-015 and 018: a rejected draft does not go on being mended; any other 作废 says why. (Name and reason of a rejection: ITEM-005.) */
export const checkVerdict: LedgerCheck = (entry, around) => {
  if (entry.values.verdict === '不属实') {
    if (entry.status === '作废') return [];
    return [at(rejectedOpen, entry, 'status', around, `填的是“${entry.status}”，核实结果却是“不属实”。`)];
  }
  if (entry.status !== '作废' || entry.values.note !== undefined) return [];
  return [at(voidNeeds, entry, 'note', around, '没有填，状态为“作废”时应写明理由。')];
};
