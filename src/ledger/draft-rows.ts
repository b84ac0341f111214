import type { BookData, RowRef } from '../model/index.js';
import type { FindingValues, Ledger } from './entry.js';
import { parseNumber } from './numbers.js';

/** Rows to append to 问题台账: one for each draft, by the keys of the finding entity, number included. */
export const draftRows = (ledger: Ledger): FindingValues[] =>
  ledger.entries.filter(({ draft }) => draft).map(({ values }) => values);

/** Numbers to write into rows that people added without one. */
export const assignedNumbers = (ledger: Ledger): { at: RowRef; findingId: string }[] =>
  ledger.entries.flatMap(({ draft, numbered, at, id }) => (!draft && numbered && at ? [{ at, findingId: id }] : []));

/** Highest serial given out so far, these drafts included; the workbook's cover remembers it. */
export const lastNumber = ({ entries }: Ledger, { origin }: BookData): number =>
  Math.max(
    origin.lastNumber,
    ...entries.map(({ id }) => parseNumber(id)).map((n) => (n?.village === origin.villageCode ? n.serial : 0)),
  );
