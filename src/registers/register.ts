import type { CellPlace } from '../diagnostics/index.js';
import type { Mapping, MappingColumn } from './mapping/mapping.js';
import type { Options } from './read-value.js';

/** What a register says about one field of one subject. */
export interface Statement {
  options: Options;
  /** As it stands in the register. */
  text: string;
  place: CellPlace;
  /** Absent: said by the row's being there at all (`implies`). */
  column?: MappingColumn;
}

export interface RegisterRecord {
  place: CellPlace;
  /** As typed, half-width; also when its check character is wrong, then `idRight` is false. */
  idNumber?: string;
  idRight: boolean;
  personId?: string;
  householdId?: string;
  name?: string;
  village?: string;
  /** By path: `person.health`. */
  statements: ReadonlyMap<string, Statement>;
}

/** A register after reading: normalised rows with the way back to the cells. */
export interface Register {
  mapping: Mapping;
  file: string;
  records: RegisterRecord[];
  /** Rows below the header with anything in them. */
  rowCount: number;
  columns: { header: string; fields: string[] }[];
}
