import type { RowRef } from '../model/index.js';

/** A number that a document may print, with the rows it was counted from (DESIGN, decision 6). */
export interface Fact {
  /** Path by which templates name it: `问题.总数`. */
  key: string;
  /** null: not known or not defined (a rate of nothing); printed as “—”. */
  value: number | null;
  /** 户, 人, 个, 项, % … */
  unit: string;
  /** Empty for numbers that people typed as a whole; then `at` says where. */
  rows: RowRef[];
}

export type Facts = ReadonlyMap<string, Fact>;

/** Any record that stands in a row. */
export interface Placed {
  at?: RowRef;
}

/** A count of records. */
export const counted = (key: string, unit: string, records: readonly Placed[]): Fact => ({
  key,
  value: records.length,
  unit,
  rows: records.flatMap(({ at }) => (at ? [at] : [])),
});

/** A number as the clerk stated it; null where the cell is blank. */
export const stated = (key: string, unit: string, value: number | undefined, at: RowRef): Fact => ({
  key,
  value: value ?? null,
  unit,
  rows: value === undefined ? [] : [at],
});

/** A sum or count that is not one row each. */
export const amount = (key: string, unit: string, value: number, records: readonly Placed[]): Fact => ({
  ...counted(key, unit, records),
  value,
});

/**
 * A share in per cent, one decimal. Never rounded up to 100 when something is missing, nor down to 0 when there is
 * something; null when there is nothing to take a share of (FACTS 10.3, rule 2).
 */
export function percent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const rounded = Math.round((part / whole) * 1000) / 10;
  if (part < whole && rounded >= 100) return 99.9;
  if (part > 0 && rounded <= 0) return 0.1;
  return rounded;
}

export const rate = (key: string, part: Fact, whole: Fact): Fact => ({
  key,
  value: part.value === null || whole.value === null ? null : percent(part.value, whole.value),
  unit: '%',
  rows: part.rows,
});
