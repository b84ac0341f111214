import { Environment } from '@marcbachmann/cel-js';
import {
  daysBetween,
  department,
  derivations,
  finding,
  household,
  optionalSheets,
  person,
  town,
  village,
} from '../../model/index.js';
import type { PlanItem, SubjectLevel } from '../plan.js';
import { bookTypes, tablesOf } from './book-tables.js';
import { ofAll, ofOne, optionalTypes, typeOf } from './optional.js';
import type { RuleRecord } from './record.js';
import { settingsEntity } from './settings.js';
import { noteSheet } from './trace.js';
import { type RecordType, recordTypes } from './types.js';

/** A household also knows its counted members. */
export interface HouseholdMembers {
  readonly members: readonly RuleRecord[] | undefined;
}

const made = {
  village: recordTypes(village, [], ofAll),
  person: recordTypes(person, derivations.person, ofOne('person')),
  household: recordTypes(household, derivations.household, {
    persons: { type: 'list<Person>', get: (record: HouseholdMembers) => record.members },
    ...ofOne('household'),
  }),
  finding: recordTypes(finding, derivations.finding),
  town: recordTypes(town, [], tablesOf('town')),
  department: recordTypes(department, [], tablesOf('department')),
  settings: recordTypes(settingsEntity, []),
};

/** Classes whose instances are the records of a rule's context. */
export const VillageRecord = made.village.ctor;
export const PersonRecord = made.person.ctor;
export const HouseholdRecord = made.household.ctor;
export const FindingRecord = made.finding.ctor;
export const TownRecord = made.town.ctor;
export const DepartmentRecord = made.department.ctor;
export const SettingsRecord = made.settings.ctor;

export const types: readonly RecordType[] = [
  ...optionalTypes.values(),
  ...bookTypes.values(),
  ...Object.values(made),
].flatMap((one) => one.types);

const ALWAYS = { set: 'Set', asOf: 'string' };
const COMMON = { village: 'Village', ...ALWAYS };

/** What a rule is asked about: a level, or the name of the sheet whose rows are its subjects. */
export type Scope = SubjectLevel | (string & {});

export const scopeOf = ({ subject, subjectSheet }: PlanItem): Scope => subjectSheet ?? subject;

/** What a rule may name, by what it is asked about (docs: 规则里能用什么). */
export function variablesOf(scope: Scope): Record<string, string> {
  const sheet = optionalSheets.find(({ name }) => name === scope);
  return sheet ? { ...COMMON, [sheet.key]: typeOf(sheet) } : (VARIABLES[scope as SubjectLevel] ?? COMMON);
}

const VARIABLES: Record<SubjectLevel, Record<string, string>> = {
  村: { ...COMMON, households: 'list<Household>', persons: 'list<Person>', findings: 'list<Finding>' },
  户: { ...COMMON, household: 'Household', persons: 'list<Person>', findings: 'list<Finding>' },
  人: { ...COMMON, person: 'Person', household: 'Household' },
  项目: COMMON,
  镇: { town: 'Town', ...ALWAYS },
  部门: { department: 'Department', ...ALWAYS },
};

const firstDay = (date: string): string => (date.length === 7 ? `${date}-01` : date);

const base = new Environment();
for (const { name, ctor, fields } of types) base.registerType(name, { ctor, fields });
base
  .registerFunction('daysBetween(string, string): int', (from: string, to: string) =>
    BigInt(daysBetween(firstDay(from), firstDay(to))),
  )
  .registerFunction('unknown(string): bool', (sheet: string) => {
    noteSheet(sheet);
    throw new Error(`no sheet ${sheet}`);
  });

const environments = new Map<Scope, Environment>();

/** The CEL environment for rules about `scope`, made once. */
export function environmentOf(scope: Scope): Environment {
  let environment = environments.get(scope);
  if (!environment) {
    environment = base.clone();
    for (const [name, type] of Object.entries(variablesOf(scope))) environment.registerVariable(name, type);
    environments.set(scope, environment);
  }
  return environment;
}
