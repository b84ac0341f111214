/** Text, a number, a day (YYYY-MM-DD), text that leads to a cell of {@link Table.linkedFile} (`'农户'!B4`), or nothing. */
export type TableCell = string | number | { day: string } | { text: string; link: string } | undefined;

export interface TableColumn {
  name: string;
  /** Characters; a Han character takes two. */
  width: number;
  align: 'left' | 'center';
  /** To be filled in by whoever gets the file: a header of another colour; blank cells of a `day` show days. */
  input?: 'text' | 'day';
  /** Offered for choosing in this column. */
  choices?: readonly string[];
}

/** One printable sheet: title, a line below it, a header row that repeats on each page, and rows. */
export interface Table {
  sheet: string;
  title: string;
  /** Below the title, left and right: 填报单位 and 数据截止日期. */
  unit: string;
  asOf: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
  /** Stands in place of rows when there are none. */
  empty: string;
  /** Lines below the table. */
  notes: readonly string[];
  /** Arrows to filter by, for lists. */
  filter: boolean;
  /** File beside this one to which the links lead; without it links are plain text. */
  linkedFile?: string;
  /** Not shown, nor offered for showing: what the program keeps for itself. */
  veryHidden?: true;
}

/** Rows above the data: title, unit and date, header. */
export const HEAD_ROWS = 3;
