import {
  type CellPlace,
  type Diagnostic,
  type DiagnosticDetails,
  type DiagnosticMaker,
  maskNumbers,
} from '../../diagnostics/index.js';
import type { Entity, Entry, Value } from '../../model/index.js';
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
  private readonly refused = new Map<Entry, ReadonlySet<string>>();

  constructor(readonly file: string) {}

  /** About the workbook as a whole, or about one of its sheets or cells. */
  book(kind: DiagnosticMaker, said: Said, at: Omit<CellPlace, 'kind' | 'file'> = {}): void {
    this.all.push({ diagnostic: make(kind, { kind: 'cell', file: this.file, ...at }, said) });
  }

  /** Cells that hold something unreadable have had their say: what rules add there (“没有填”) would be wrong. */
  refuse(entry: Entry, fields: ReadonlySet<string>): void {
    if (fields.size > 0) this.refused.set(entry, fields);
  }

  /** About a record: at the cell of `field`, or at its row. */
  entry(kind: DiagnosticMaker, entity: Entity, entry: Entry, field: string | undefined, said: Said): void {
    if (field && this.refused.get(entry)?.has(field)) return;
    const diagnostic = make(kind, this.place(entity, entry, field), said);
    this.all.push({ diagnostic, subject: { entity, entry, ...(field ? { field } : {}) } });
  }

  place(entity: Entity, entry: Entry, field?: string): CellPlace {
    const place: CellPlace = { kind: 'cell', file: this.file, sheet: entry.at.sheet };
    const cell = field && entry.cells[field];
    if (cell) place.cell = cell;
    if (entry.at.row > 0) place.row = entry.at.row;
    const record = recordOf(entity, entry);
    if (record) place.record = record;
    const header = field && entity.fields.find((f) => f.key === field)?.name;
    if (header) place.header = header;
    return place;
  }

  get errorCount(): number {
    return this.all.filter((r) => r.diagnostic.severity === 'error').length;
  }
}

/** What identifies a record, as typed; an ID number that serves as one is masked. */
function recordOf(entity: Entity, entry: Entry): string {
  const values = entry.values as Record<string, Value>;
  return entity.identity
    .map((key) => String(values[key] ?? '').replace(/^\d{17}[\dXx]$/, maskNumbers))
    .join('/')
    .replace(/\/$/, '');
}

function make(kind: DiagnosticMaker, place: CellPlace, said: Said): Diagnostic {
  return kind({ ...said, ...(said.found === undefined ? {} : { found: quotable(said.found) }), place });
}
