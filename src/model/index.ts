export * from './derived/index.js';
export { entities, finding, household, manualCheck, person, village, waiver } from './entities/index.js';
export type { Bool3, Entity, Field, FieldType, Sensitivity, Value, ValuesOf } from './field.js';
export type { Entry, RowRef } from './record.js';
export type {
  Finding,
  Household,
  ManualCheck,
  Person,
  Village,
  VillageData,
  Waiver,
  WorkbookOrigin,
} from './village-data.js';
