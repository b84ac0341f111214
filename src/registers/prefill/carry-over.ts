import { type BookData, type BookTables, entitiesOf, type Value } from '../../model/index.js';

type Row = Record<string, Value>;

/** Closed for good: of no concern to the next round, unless their numbers could be given out again. */
const CLOSED = new Set(['已销号', '作废']);

/**
 * What of last round's workbook goes on besides households and persons: the rows of every sheet that does not speak of that round
 * alone, and findings that are not closed. Closed ones stay as history within their own year, because a number is never used again
 * (FACTS 7.4); of an earlier year they are left out.
 */
export function carryOver(former: BookData & { tables?: BookTables }, year: number): Record<string, Row[]> {
  const rowsOf = (rows: readonly { values: object }[]): Row[] => rows.map(({ values }) => ({ ...(values as Row) }));
  const tables = { ...former.optional, ...former.tables };
  const kept = former.findings.filter(({ values }) => {
    const { findingId, status } = values as Row;
    return !CLOSED.has(String(status)) || String(findingId).split('-')[1] === String(year);
  });
  const going = entitiesOf(former.origin.book ?? 'village').filter(({ key, round }) => !round && tables[key]);
  return {
    ...Object.fromEntries(going.map(({ key }) => [key, rowsOf(tables[key]!)])),
    ...(kept.length > 0 && { finding: rowsOf(kept) }),
  };
}
