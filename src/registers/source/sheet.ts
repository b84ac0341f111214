/** One cell of a register. `col` is 1-based. */
export interface SourceCell {
  col: number;
  text: string;
  /** Stored as a number: an ID number of 18 digits has then lost its last ones. */
  numeric: boolean;
}

/** A sheet of a register, whatever kind of file it came from. Rows are numbered as Excel shows them, also for csv. */
export interface SourceSheet {
  file: string;
  sheet: string;
  rows: { row: number; cells: SourceCell[] }[];
}
