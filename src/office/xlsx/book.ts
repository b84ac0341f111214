/** A workbook as read: flat rows with addresses, no interpretation. */
export interface XlsxBook {
  sheets: XlsxSheet[];
  /** Defined names with a workbook scope: name → reference text as stored (`封面!$C$3`). */
  names: Readonly<Record<string, string>>;
}

export interface XlsxSheet {
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  /** Only rows that hold at least one cell with content, ascending. */
  rows: XlsxRow[];
  /** A1 ranges. */
  merges: string[];
  /** Name of the part in the package. */
  part: string;
}

export interface XlsxRow {
  /** 1-based, as Excel shows it. */
  row: number;
  /** Hidden, by a filter or by hand. */
  hidden: boolean;
  cells: XlsxCell[];
}

export interface XlsxCell {
  /** A1 address. */
  ref: string;
  /** 1-based. */
  col: number;
  kind: 'text' | 'number' | 'boolean' | 'date' | 'error';
  /** Text of the cell (rich text joined, phonetics left out); numbers in shortest decimal form; dates as YYYY-MM-DD; errors as shown (#N/A). */
  text: string;
  /** The stored number, for `number` and `date`. */
  number?: number;
  /** Present when the cell holds a formula; `cached` tells whether the file holds its result. */
  formula?: { text: string; cached: boolean };
}
