import type { CellPlace } from '../../diagnostics/index.js';
import type { Value } from '../../model/index.js';

export type Row = Record<string, Value>;

/** A line of the sheet 来源: where the cells of a column came from. */
export interface OriginLine {
  sheet: string;
  column: string;
  source: string;
  count: number;
}

export interface ConflictLine {
  sheet: string;
  /** Who: name. */
  subject: string;
  column: string;
  /** What each source says, with its place. */
  said: { source: string; value: string; place?: CellPlace }[];
}

export interface Prefilled {
  /** By entity key, as `issueWorkbook` takes them. */
  rows: Record<string, Row[]>;
  origins: OriginLine[];
  conflicts: ConflictLine[];
}
