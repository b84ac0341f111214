import { type DiagnosticKind, type DiagnosticMaker, defineDiagnostic, type Place } from '../../diagnostics/index.js';
import type { BookData, BookTables, Entry, VillageData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { Said } from '../intake/reports.js';

type AnyEntry = Pick<Entry, 'at' | 'cells' | 'faulty'> & { values: object };

export interface CrossTools {
  plan: Plan;
  /** Reports the check's own kind at the cell of a field of a record of the entity with this key. */
  report(entity: string, entry: AnyEntry, field: string, said: Said): void;
  /** Reports it for a whole sheet. */
  reportSheet(sheet: string, said: Said): void;
  /** Place of a field of another record, for `related`. */
  place(entity: string, entry: AnyEntry, field: string): Place;
}

/** What the town's and the departments' workbooks have, and a village's too but for the tables. */
export interface AnyBook extends BookData {
  tables?: BookTables;
}

/** One rule between rows or sheets, of a village's workbook or of any. */
export interface CrossCheck<Data extends BookData = VillageData> {
  kind: DiagnosticMaker;
  run(data: Data, tools: CrossTools): void;
}

export const crossCheck = <Data extends BookData = VillageData>(
  kind: DiagnosticKind,
  run: CrossCheck<Data>['run'],
): CrossCheck<Data> => ({ kind: defineDiagnostic(kind), run });
