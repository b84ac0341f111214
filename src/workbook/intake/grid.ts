import type { Entity, Field } from '../../model/index.js';
import type { XlsxCell } from '../../office/index.js';

/** One record as it stands in the sheet: the cells of the known fields, by field key. Blank cells are absent. */
export interface GridRow {
  /** 1-based; 0 for a form. */
  row: number;
  hidden: boolean;
  cells: ReadonlyMap<string, XlsxCell>;
  /** A1 address of every field that the sheet has. */
  addresses: Readonly<Record<string, string>>;
}

/** The flat rows of one entity's sheet: between the file and the typed records (DESIGN, decision 3). */
export interface Grid {
  entity: Entity;
  sheet: string;
  headerRow: number;
  /** Fields that the sheet has, by key, in the sheet's order. */
  fields: ReadonlyMap<string, Field>;
  /** 1-based column of each field; for a form every field has the column of the answers. */
  columns: ReadonlyMap<string, number>;
  rows: GridRow[];
  merges: readonly string[];
}
