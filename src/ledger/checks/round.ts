import { outsideRound } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

/** LEDG-012: a finding of the inspection itself was found within the round. */
export const checkRound: LedgerCheck = (entry, around) => {
  const { foundAt, source } = entry.values;
  const { start, end } = around.plan.inspection;
  if (entry.status === '作废' || foundAt === undefined || (source ?? '大排查') !== '大排查') return [];
  if (foundAt >= start && foundAt <= end) return [];
  return [
    at(
      outsideRound,
      entry,
      'foundAt',
      around,
      `（${foundAt}）不在排查期 ${start} 至 ${end} 内，而来源填的是“大排查”。`,
    ),
  ];
};
