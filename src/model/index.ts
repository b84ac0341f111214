export { BOOK_NAMES, type BookKind } from './book.js';
export * from './derived/index.js';
export {
  department,
  entities,
  entitiesOf,
  finding,
  household,
  manualCheck,
  optionalSheets,
  person,
  town,
  village,
  waiver,
} from './entities/index.js';
export type { Bool3, Entity, Field, FieldType, Relation, Sensitivity, Value, ValuesOf } from './field.js';
export { jsonSchema } from './json-schema.js';
export type { LedgerDiff, LedgerSide, LedgerVerdict } from './ledger-diff.js';
export type { Entry, RowRef } from './record.js';
export { parseDay, parseMonth } from './text/date.js';
export { compact, halfWidth, headerForm, visible, withoutBracket } from './text/fold.js';
export { isIdNumber, readIdNumber } from './text/id-number.js';
export type {
  Asset,
  BookData,
  BookTables,
  DepartmentData,
  Difficulty,
  Dividend,
  Finding,
  Fund,
  Hospitalization,
  Household,
  Income,
  Loan,
  ManualCheck,
  Person,
  Project,
  Satisfaction,
  TownData,
  Village,
  VillageData,
  Waiver,
  WorkbookOrigin,
} from './village-data.js';
export { rowsOfSheet } from './village-data.js';
