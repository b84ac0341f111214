import { Environment } from '@marcbachmann/cel-js';
import { daysBetween, derivations, finding, household, person, village } from '../../model/index.js';
import type { SubjectLevel } from '../plan.js';
import { ofAll, ofOne, optionalTypes } from './optional.js';
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
  person: recordTypes(person, derivations.person),
  household: recordTypes(household, derivations.household, {
    persons: { type: 'list<Person>', get: (record: HouseholdMembers) => record.members },
    ...ofOne,
  }),
  finding: recordTypes(finding, derivations.finding),
  settings: recordTypes(settingsEntity, []),
};

/** Classes whose instances are the records of a rule's context. */
export const VillageRecord = made.village.ctor;
export const PersonRecord = made.person.ctor;
export const HouseholdRecord = made.household.ctor;
export const FindingRecord = made.finding.ctor;
export const SettingsRecord = made.settings.ctor;

export const types: readonly RecordType[] = [...optionalTypes.values(), ...Object.values(made)].flatMap(
  (one) => one.types,
);

const COMMON = { village: 'Village', set: 'Set', asOf: 'string' };

/** What a rule may name, by what it is asked about (docs: 规则里能用什么). */
export const VARIABLES: Record<SubjectLevel, Record<string, string>> = {
  村: { ...COMMON, households: 'list<Household>', persons: 'list<Person>', findings: 'list<Finding>' },
  户: { ...COMMON, household: 'Household', persons: 'list<Person>', findings: 'list<Finding>' },
  人: { ...COMMON, person: 'Person', household: 'Household' },
  项目: COMMON,
  镇: COMMON,
  部门: COMMON,
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

const environments = new Map<SubjectLevel, Environment>();

/** The CEL environment for rules about `level`, made once. */
export function environmentOf(level: SubjectLevel): Environment {
  let environment = environments.get(level);
  if (!environment) {
    environment = base.clone();
    for (const [name, type] of Object.entries(VARIABLES[level])) environment.registerVariable(name, type);
    environments.set(level, environment);
  }
  return environment;
}
