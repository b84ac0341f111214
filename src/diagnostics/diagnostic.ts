/** How much a diagnostic weighs. `error` stops final documents; `suspected` is odd but may well be right. */
export type Severity = 'error' | 'warning' | 'suspected' | 'info';

/** Where something is, in the words of whoever has the file open. */
export type Place =
  | CellPlace
  | { kind: 'template'; file: string; line?: number; column?: number; part?: string; around?: string }
  | DocumentPlace
  | { kind: 'file'; file: string; line?: number; column?: number };

/** A place in a finished document: as it is read (section, paragraph, table) or as it is printed (page, line of it). */
interface DocumentPlace {
  kind: 'document';
  file: string;
  section?: string;
  paragraph?: number;
  table?: string;
  page?: number;
  line?: number;
  around?: string;
}

/** A place in a workbook. `row` is 1-based as Excel shows it; `header` is the text printed above the column. */
export interface CellPlace {
  kind: 'cell';
  file: string;
  sheet?: string;
  /** A1 address of the cell, or of the first cell meant. */
  cell?: string;
  row?: number;
  header?: string;
  /** The record's own numbers (户编号, 人编号, 问题编号 …), which stay when rows move. */
  record?: string;
}

/** The one record for everything that can be wrong (DESIGN, decision 5). Texts are Chinese, for the clerk. */
export interface Diagnostic {
  /** Stable, never reused, e.g. `CELL-004`. */
  code: string;
  severity: Severity;
  place?: Place;
  /** What was found, exactly as the person typed it. Never an ID number in full. */
  found?: string;
  /** What would have been right; several when there is a choice. */
  expected?: string[];
  /** One sentence: what was found and what is wanted. */
  message: string;
  /** What to do, in order. */
  fix: string[];
  related?: { place: Place; message: string }[];
}

/** The result of every step on the road: a value (absent when it could not be made) and what there is to say. */
export interface Outcome<T> {
  value?: T;
  diagnostics: Diagnostic[];
}

/** Thrown inside a step when going on is pointless; doors turn it into an {@link Outcome}. Never reaches a user as a stack. */
export class DiagnosticError extends Error {
  readonly diagnostics: Diagnostic[];
  constructor(...diagnostics: Diagnostic[]) {
    super(diagnostics.map((d) => `${d.code} ${d.message}`).join('\n'));
    this.name = 'DiagnosticError';
    this.diagnostics = diagnostics;
  }
}
