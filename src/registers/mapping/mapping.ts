import type { Entity, Field } from '../../model/index.js';

/** What a register's column is besides a field: the village it belongs to. */
export type ColumnRole = 'village';

/** A field of the vocabulary: `person.idNumber`. */
export interface MappedField {
  /** `person.idNumber` */
  path: string;
  /** `household`, `person`, or the key of the mapping's sheet. */
  entity: string;
  field: Field;
}

export interface MappingColumn {
  header: string;
  /** Other headers for the same column. */
  also: readonly string[];
  role?: ColumnRole;
  /** What the column says; the same of each when several (户编号 of household and person). See {@link saysTogether}. */
  fields: readonly MappedField[];
  /** The register's words → ours; a list means "one of these". `''` is a blank cell. */
  values: Readonly<Record<string, readonly string[]>>;
  use: 'both' | 'prefill' | 'compare';
  /** 实: the workbook has it from the visit, so that a difference is 账实不符. */
  against: '账' | '实';
}

/** How a kind of register is laid out (templates/registers/*.yaml). */
export interface Mapping {
  name: string;
  kind: 'person' | 'household';
  /** A row is also a record of this sheet of the workbook, of the household that the row names: 小额信贷. */
  sheet?: Entity;
  note?: string;
  columns: readonly MappingColumn[];
  /** Known headers that are not read. */
  ignore: readonly string[];
  /** What being in this register says: `person.dibao` 是. */
  implies: readonly { target: MappedField; value: string }[];
  /** Who of the workbook ought to be in it: anybody (of `sheet`: any row) for whom one of these holds; nobody when empty. */
  expects: readonly { target: MappedField; values: readonly string[] }[];
}

/** Several yes/no fields in one column: 是 says that all of them are (是否解决安全饮用水). Compared, never pre-filled. */
export const saysTogether = ({ fields }: MappingColumn): boolean =>
  fields.length > 1 && fields.every(({ field }) => field.type === 'bool3');
