import type { BookKind } from './book.js';
import type { department } from './entities/department/department.js';
import type { finding } from './entities/finding.js';
import type { household } from './entities/household.js';
import type { manualCheck } from './entities/manual-check.js';
import type { asset } from './entities/optional/asset.js';
import type { difficulty } from './entities/optional/difficulty.js';
import type { dividend } from './entities/optional/dividend.js';
import type { fund } from './entities/optional/fund.js';
import type { hospitalization } from './entities/optional/hospitalization.js';
import type { income } from './entities/optional/income.js';
import { optionalSheets } from './entities/optional/index.js';
import type { loan } from './entities/optional/loan.js';
import type { project } from './entities/optional/project.js';
import type { satisfaction } from './entities/optional/satisfaction.js';
import type { person } from './entities/person.js';
import type { town } from './entities/town/town.js';
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
export type Asset = Entry<typeof asset>;
export type Difficulty = Entry<typeof difficulty>;
export type Dividend = Entry<typeof dividend>;
export type Hospitalization = Entry<typeof hospitalization>;
export type Loan = Entry<typeof loan>;
export type Project = Entry<typeof project>;
export type Satisfaction = Entry<typeof satisfaction>;
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
  /** Whose workbook it is; absent: a village's. */
  book?: BookKind;
  /** Code and name of the village; in the town's or a department's workbook their own (see `bookUnit`). */
  villageCode: string;
  villageName: string;
  /** Highest serial of a finding number given out so far, as the cover says; 0 when it does not. */
  lastNumber: number;
}

/** What every kind of workbook says: whose it is, the problems and what people answered. */
export interface BookData {
  origin: WorkbookOrigin;
  /** 数据截止日期, YYYY-MM-DD: `--as-of`, else the workbook's, else the plan's. */
  asOf: string;
  /** None in the town's or a department's workbook. */
  households: Household[];
  /** Persons whose 户编号 no household has. Already reported; kept so that nothing is lost. */
  strayPersons: Person[];
  findings: Finding[];
  manualChecks: ManualCheck[];
  waivers: Waiver[];
  /** Rows of a village's optional sheets, by entity key. A sheet that is absent or has no row has no key: nobody has filled it. */
  optional?: Readonly<Record<string, readonly Entry[]>>;
  /** Names of the entity sheets that the workbook has. */
  sheets: readonly string[];
}

/** Everything a village workbook says, after reading. */
export interface VillageData extends BookData {
  village: Village;
}

/** Rows of a sheet of the town's or a department's workbook, by entity key; a sheet that is absent or has no row has no key. */
export type BookTables = Readonly<Record<string, readonly Entry[]>>;

/** Everything the town's workbook says. */
export interface TownData extends BookData {
  town: Entry<typeof town>;
  /** meeting, leaderVisit, training, mechanism, responsibility, annualTarget, warning, dataComparison, policy, localAddition. */
  tables: BookTables;
}

/** Everything a department's workbook says. */
export interface DepartmentData extends BookData {
  department: Entry<typeof department>;
  /** duty, workRecord, sampleCheck, mechanism, warning, dataComparison, policy. */
  tables: BookTables;
}

/** Rows of an optional sheet that items may be about, with their numbers and names; undefined when nobody has filled the sheet. */
export function rowsOfSheet(
  { optional = {} }: Pick<BookData, 'optional'>,
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
