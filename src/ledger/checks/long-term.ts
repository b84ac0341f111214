import { longTermGoal } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

/** LEDG-014: 长期坚持, as state or as kind of rectification, says what is to be reached by when. */
export const checkLongTerm: LedgerCheck = (entry, around) => {
  const { rectifyType, stageGoal } = entry.values;
  if (entry.status === '作废' || stageGoal !== undefined) return [];
  if (entry.status !== '长期坚持' && (rectifyType !== '长期坚持' || entry.status === '待交办')) return [];
  return [at(longTermGoal, entry, 'stageGoal', around, '没有填，长期坚持的问题应写明各阶段达到什么程度。')];
};
