import type { Value, VillageData } from '../../model/index.js';

type Row = Record<string, Value>;

/** Closed for good: of no concern to the next round, unless their numbers could be given out again. */
const CLOSED = new Set(['已销号', '作废']);

/**
 * What of last round's workbook goes on besides households and persons: findings that are not closed. Closed ones stay as history
 * within their own year, because a number is never used again (FACTS 7.4); of an earlier year they are left out.
 */
export function carryOver({ findings }: VillageData, year: number): Record<string, Row[]> {
  const kept = findings.filter(({ values }) => {
    const { findingId, status } = values as Row;
    return !CLOSED.has(String(status)) || String(findingId).split('-')[1] === String(year);
  });
  return kept.length > 0 ? { finding: kept.map(({ values }) => ({ ...(values as Row) })) } : {};
}
