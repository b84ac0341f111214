import type { Entity, Value, ValuesOf } from './field.js';

/** Where a record stands in the workbook. `row` is 1-based; a form's record has row 0 and an address per field. */
export interface RowRef {
  sheet: string;
  row: number;
}

/** One record of the workbook: typed values and the way back to the cells. */
export interface Entry<E extends Entity = Entity> {
  at: RowRef;
  values: E extends { fields: infer _F } ? ValuesOf<E> : Record<string, Value>;
  /** A1 address of each field that has a column, also when its cell is blank. */
  cells: Readonly<Record<string, string>>;
  /** True when a cell or row check reported an error here: the record stays in every denominator, as 未核实. */
  faulty: boolean;
}
