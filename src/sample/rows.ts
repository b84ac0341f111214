import type { Finding, Household, ManualCheck, Person, Value, Village } from '../model/index.js';

export type HouseholdRow = Household['values'];
export type PersonRow = Person['values'];
export type FindingRow = Finding['values'];
export type ManualRow = ManualCheck['values'];
export type VillageRow = Village['values'];

/** A household under construction, with its members. */
export interface Family {
  household: HouseholdRow;
  persons: PersonRow[];
}

/** All records of one village, by sheet. */
export interface VillageRows {
  village: VillageRow;
  families: Family[];
  manualChecks: ManualRow[];
  findings: FindingRow[];
  /** Rows of the optional sheets, by entity key. */
  optional: Record<string, Record<string, Value>[]>;
}
