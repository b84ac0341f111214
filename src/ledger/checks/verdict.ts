import { rejectedOpen, rejectionNeeds, voidNeeds } from '../codes.js';
import { at, type FindingKey, type LedgerCheck } from './check.js';

/** LEDG-015, 018 and 019: who rejects a draft gives name and reason and does not go on mending it; any other 作废 says why. */
export const checkVerdict: LedgerCheck = (entry, around) => {
  const { verdict, note } = entry.values;
  if (verdict === '不属实') {
    const needed: FindingKey[] = ['verdictBy', 'verdictReason'];
    return [
      ...needed
        .filter((key) => entry.values[key] === undefined)
        .map((key) => at(rejectionNeeds, entry, key, around, '没有填，核实为“不属实”时应当填写。')),
      ...(entry.status === '作废'
        ? []
        : [at(rejectedOpen, entry, 'status', around, `填的是“${entry.status}”，核实结果却是“不属实”。`)]),
    ];
  }
  if (entry.status !== '作废' || note !== undefined) return [];
  return [at(voidNeeds, entry, 'note', around, '没有填，状态为“作废”时应写明理由。')];
};
