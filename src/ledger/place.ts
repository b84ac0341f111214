import type { CellPlace } from '../diagnostics/index.js';
import { type BookData, finding } from '../model/index.js';
import type { LedgerEntry } from './entry.js';

/** The sheet's name of a field of 问题台账. */
export const columnName = (key: string): string => finding.fields.find((field) => field.key === key)?.name ?? key;

/** Where a field of a finding stands; for a draft the file alone. */
export function placeOf(entry: LedgerEntry, key: string, { origin: { file } }: BookData): CellPlace {
  const cell = entry.cells[key];
  return {
    kind: 'cell',
    file,
    ...(entry.at && { sheet: entry.at.sheet, row: entry.at.row, record: entry.id }),
    ...(cell !== undefined && { cell, header: columnName(key) }),
  };
}
