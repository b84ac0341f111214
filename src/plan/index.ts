export { type BookUnit, bookUnits, departmentUnit, isAsked, townUnit, villageUnit } from './book-unit.js';
export { loadPlan } from './load.js';
export type {
  Decide,
  Plan,
  PlanArea,
  PlanCategory,
  PlanDepartment,
  PlanItem,
  PlanSettings,
  PlanUnit,
  PlanVillage,
  SubjectLevel,
} from './plan.js';
export { bookTypes } from './rule/book-tables.js';
export { Description, type Part, Rule, type Verdict } from './rule/compile.js';
export {
  DepartmentRecord,
  FindingRecord,
  type HouseholdMembers,
  HouseholdRecord,
  PersonRecord,
  type Scope,
  SettingsRecord,
  scopeOf,
  TownRecord,
  VillageRecord,
} from './rule/environment.js';
export { optionalTypes, type RowsOf, type WithOptional } from './rule/optional.js';
export { RuleRecord } from './rule/record.js';
export { settingsEntry } from './rule/settings.js';
export type { Operand } from './rule/trace.js';
export { unitNames } from './units.js';
