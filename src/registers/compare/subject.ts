import type { CellPlace } from '../../diagnostics/index.js';
import type { Entry, Household, Person, VillageData } from '../../model/index.js';
import type { Match } from './match.js';

/** A record of the workbook that a register's record can be about. */
export type Subject = Household | Person | Entry;

/** Who a match is about, for messages and tables: the person's name, else the head's. */
export const nameOf = ({ household, person }: Match): string =>
  person?.values.name ?? household?.values.headName ?? '（没有姓名）';

/** Where a record stands in the workbook; its row, or a cell with the column's header. */
export const placeIn = (
  { origin }: VillageData,
  { at }: Pick<Entry, 'at'>,
  cell?: string,
  header?: string,
): CellPlace => ({
  kind: 'cell',
  file: origin.file,
  sheet: at.sheet,
  row: at.row,
  ...(cell !== undefined && { cell }),
  ...(header !== undefined && { header }),
});
