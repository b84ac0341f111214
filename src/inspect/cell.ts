import type { CellPlace } from '../diagnostics/index.js';
import { type BookData, entitiesOf, type RowRef } from '../model/index.js';

interface Addressed {
  at: RowRef;
  cells: Readonly<Record<string, string>>;
}

/** Where a field of a record stands in the workbook. */
export function cellOf({ origin }: Pick<BookData, 'origin'>, { at, cells }: Addressed, key: string): CellPlace {
  const entities = entitiesOf(origin.book ?? 'village');
  const header = entities.find(({ name }) => name === at.sheet)?.fields.find((field) => field.key === key)?.name;
  const cell = cells[key];
  return {
    kind: 'cell',
    file: origin.file,
    sheet: at.sheet,
    ...(at.row > 0 && { row: at.row }),
    ...(cell !== undefined && { cell }),
    ...(header !== undefined && { header }),
  };
}
