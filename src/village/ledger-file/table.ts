/** Text, a number, a day (YYYY-MM-DD), or nothing. */
export type Cell = string | number | { day: string } | undefined;

export interface Column {
  name: string;
  /** Characters; a Han character takes two. */
  width: number;
  align: 'left' | 'center';
}

/** One printable sheet: title, a line below it, a header row that repeats on each page, and rows. */
export interface Table {
  sheet: string;
  title: string;
  /** Below the title, left and right: 填报单位 and 数据截止日期. */
  unit: string;
  asOf: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Stands in place of rows when there are none. */
  empty: string;
  /** Lines below the table. */
  notes: readonly string[];
  /** Arrows to filter by, for lists. */
  filter: boolean;
}

/** Rows above the data: title, unit and date, header. */
export const HEAD_ROWS = 3;
