import { type DiagnosticKind, type DiagnosticMaker, defineDiagnostic, type Place } from '../../diagnostics/index.js';
import type { Entry, VillageData } from '../../model/index.js';
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

/** One rule between rows or sheets. */
export interface CrossCheck {
  kind: DiagnosticMaker;
  run(data: VillageData, tools: CrossTools): void;
}

export const crossCheck = (kind: DiagnosticKind, run: CrossCheck['run']): CrossCheck => ({
  kind: defineDiagnostic(kind),
  run,
});
