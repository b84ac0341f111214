import type { Severity } from '../../../diagnostics/index.js';

/** A value to put into a cell. */
export interface CellPatch {
  sheet: string;
  /** A1 address. */
  ref: string;
  /** null empties the cell and keeps its style. A date is an ISO day (`2021-05-03`). */
  value: string | number | null;
  kind: 'text' | 'number' | 'date';
  /** Cell of the same sheet whose style to take. Else the cell's own, its row's or its column's style is used. */
  styleFrom?: string;
}

/** A cell to be marked for the clerk: filled by severity, with the text as a comment. */
export interface CellMark {
  sheet: string;
  ref: string;
  text: string;
  severity: Severity;
}

/** Done in this order: old marks off, cells set, new marks on. */
export interface XlsxPatch {
  /** Takes off every mark that we made earlier, on all sheets. */
  removeMarks?: boolean;
  setCells?: readonly CellPatch[];
  marks?: readonly CellMark[];
}
