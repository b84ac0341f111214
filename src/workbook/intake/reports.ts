import type { CellPlace, Diagnostic, DiagnosticDetails, DiagnosticMaker } from '../../diagnostics/index.js';
import type { Entity, Entry } from '../../model/index.js';
import { quotable } from '../text/mask.js';

/** A diagnostic together with the record it is about, so that waivers and `faulty` can be settled afterwards. */
export interface Report {
  diagnostic: Diagnostic;
  subject?: { entity: Entity; entry: Entry; field?: string };
}

export type Said = Omit<DiagnosticDetails, 'place'>;

/** Collects what the checks say. `found` is masked and shortened here, once for all checks. */
export class Reports {
  readonly all: Report[] = [];

  constructor(readonly file: string) {}

  /** About the workbook as a whole, or about one of its sheets or cells. */
  book(kind: DiagnosticMaker, said: Said, at: Omit<CellPlace, 'kind' | 'file'> = {}): void {
    this.all.push({ diagnostic: make(kind, { kind: 'cell', file: this.file, ...at }, said) });
  }

  /** About a record: at the cell of `field`, or at its row. */
  entry(kind: DiagnosticMaker, entity: Entity, entry: Entry, field: string | undefined, said: Said): void {
    const diagnostic = make(kind, this.place(entity, entry, field), said);
    this.all.push({ diagnostic, subject: { entity, entry, ...(field ? { field } : {}) } });
  }

  place(entity: Entity, entry: Entry, field?: string): CellPlace {
    const place: CellPlace = { kind: 'cell', file: this.file, sheet: entry.at.sheet };
    const cell = field && entry.cells[field];
    if (cell) place.cell = cell;
    if (entry.at.row > 0) place.row = entry.at.row;
    const header = field && entity.fields.find((f) => f.key === field)?.name;
    if (header) place.header = header;
    return place;
  }

  get errorCount(): number {
    return this.all.filter((r) => r.diagnostic.severity === 'error').length;
  }
}

function make(kind: DiagnosticMaker, place: CellPlace, said: Said): Diagnostic {
  return kind({ ...said, ...(said.found === undefined ? {} : { found: quotable(said.found) }), place });
}
