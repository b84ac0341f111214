import type { finding } from './entities/finding.js';
import type { household } from './entities/household.js';
import type { manualCheck } from './entities/manual-check.js';
import type { fund } from './entities/optional/fund.js';
import type { income } from './entities/optional/income.js';
import { optionalSheets } from './entities/optional/index.js';
import type { person } from './entities/person.js';
import type { village } from './entities/village.js';
import type { waiver } from './entities/waiver.js';
import type { Entry } from './record.js';

export interface Household extends Entry<typeof household> {
  persons: Entry<typeof person>[];
}
export type Person = Entry<typeof person>;
export type Village = Entry<typeof village>;
export type Finding = Entry<typeof finding>;
export type ManualCheck = Entry<typeof manualCheck>;
export type Waiver = Entry<typeof waiver>;
export type Fund = Entry<typeof fund>;
export type Income = Entry<typeof income>;

/** Which file this is, as stamped on its cover sheet. */
export interface WorkbookOrigin {
  /** File name without folders. */
  file: string;
  /** SHA-256 of the file, hex. */
  sha256: string;
  planId: string;
  edition: string;
  villageCode: string;
  villageName: string;
  /** Highest serial of a finding number given out so far, as the cover says; 0 when it does not. */
  lastNumber: number;
}

/** Everything a village workbook says, after reading. */
export interface VillageData {
  origin: WorkbookOrigin;
  /** 数据截止日期, YYYY-MM-DD: `--as-of`, else the workbook's, else the plan's. */
  asOf: string;
  village: Village;
  households: Household[];
  /** Persons whose 户编号 no household has. Already reported; kept so that nothing is lost. */
  strayPersons: Person[];
  findings: Finding[];
  manualChecks: ManualCheck[];
  waivers: Waiver[];
  /** Rows of the optional sheets, by entity key. A sheet that is absent or has no row has no key: nobody has filled it. */
  optional?: Readonly<Record<string, readonly Entry[]>>;
  /** Names of the entity sheets that the workbook has. */
  sheets: readonly string[];
}

/** Rows of an optional sheet that items may be about, with their numbers and names; undefined when nobody has filled the sheet. */
export function rowsOfSheet(
  { optional = {} }: Pick<VillageData, 'optional'>,
  sheet: string,
): { id: string; name: string; entry: Entry }[] | undefined {
  const entity = optionalSheets.find(({ name }) => name === sheet);
  if (entity?.nameField === undefined) return undefined;
  const text = (entry: Entry, key: string) => (entry.values[key] as string | undefined) ?? '';
  return optional[entity.key]?.map((entry) => ({
    id: text(entry, entity.identity[0]!) || `${entry.at.sheet}第${entry.at.row}行`,
    name: text(entry, entity.nameField!),
    entry,
  }));
}
