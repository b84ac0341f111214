import {
  type DerivationSettings,
  type Entry,
  type Household,
  isCounted,
  optionalSheets,
  type Person,
  rowsOfSheet,
  type VillageData,
} from '../model/index.js';
import {
  FindingRecord,
  type HouseholdMembers,
  HouseholdRecord,
  optionalTypes,
  PersonRecord,
  type Plan,
  type RowsOf,
  type RuleRecord,
  SettingsRecord,
  settingsEntry,
  VillageRecord,
  type WithOptional,
} from '../plan/index.js';
import type { Subject } from './answer.js';

/** A subject with what its rules may read. */
export interface Case {
  subject: Subject;
  /** Its own row; absent for the town and the departments. */
  entry?: Entry;
  context: Readonly<Record<string, unknown>>;
  /** Sheet whose rows the item is about and that nobody has filled: the village answers for all of them. */
  lacking?: string;
}

/** Every subject of a village workbook, each with its context, built once. */
export interface World {
  village: Case;
  households: Case[];
  persons: Case[];
  /** Rows of optional sheets that are subjects themselves, by name of the sheet: 经营主体, 产业项目 … */
  rows: ReadonlyMap<string, readonly Case[]>;
  /** What the town and the departments answer elsewhere. */
  town: Case;
}

export function buildWorld(data: VillageData, plan: Plan): World {
  const settings: DerivationSettings = { asOf: data.asOf, schoolAge: plan.settings.schoolAge };
  const common = {
    asOf: data.asOf,
    set: new SettingsRecord(settingsEntry(plan.settings), settings),
    village: new VillageRecord(data.village as Entry, settings, data.village, faultOf(data.village)),
  };
  const optional = optionalRows(data, settings);
  Object.assign(common.village, { optional: optional.all } satisfies WithOptional);
  const knowing = <R extends RuleRecord>(record: R, owner: string, id: string | undefined): R =>
    Object.assign(record, { optional: optional.of(owner, id) } satisfies WithOptional);
  const findings = findingRecords(data, plan, settings);
  const persons: Case[] = [];
  const records: { households: RuleRecord[]; persons: RuleRecord[] } = { households: [], persons: [] };

  const households = data.households.map((household): Case => {
    const { record, members } = householdRecords(household, settings);
    knowing(record, 'household', household.values.householdId);
    records.households.push(record);
    const subject = householdSubject(household);
    for (const { person, member } of members) {
      records.persons.push(member);
      knowing(member, 'person', person?.values.personId);
      if (person)
        persons.push({
          subject: personSubject(person),
          entry: person as Entry,
          context: { ...common, person: member, household: record },
        });
    }
    const own = [subject.id, ...members.flatMap(({ person }) => person?.values.personId ?? [])];
    return {
      subject,
      entry: household as unknown as Entry,
      context: {
        ...common,
        household: record,
        persons: members.map(({ member }) => member),
        findings: own.flatMap((id) => findings.bySubject.get(id) ?? []),
      },
    };
  });

  for (const person of data.strayPersons) {
    const lost = '户编号（农户表里没有这一户）';
    const member = knowing(new PersonRecord(person as Entry, settings, person, lost), 'person', person.values.personId);
    const household = new HouseholdRecord(person as Entry, settings, person, lost);
    records.persons.push(member);
    persons.push({
      subject: personSubject(person),
      entry: person as Entry,
      context: { ...common, person: member, household },
    });
  }

  const rows = new Map<string, Case[]>();
  for (const entity of optionalSheets) {
    const own = optional.all(entity);
    const subjects = rowsOfSheet(data, entity.name);
    if (!own || !subjects) continue;
    rows.set(
      entity.name,
      subjects.map(({ id, name, entry }, index) => ({
        subject: { level: '项目', id, name },
        entry,
        context: { ...common, [entity.key]: own[index] },
      })),
    );
  }

  const village: Case = {
    subject: { level: '村', id: data.origin.villageCode, name: data.origin.villageName },
    entry: data.village as Entry,
    context: { ...common, ...records, findings: findings.all },
  };
  const town: Case = { subject: { level: '镇', id: plan.town.code, name: plan.town.name }, context: common };
  return { village, households, persons, rows, town };
}

/** Why nothing on a row counts, if it has an error. */
export const faultOf = (entry: { faulty: boolean; at: { sheet: string; row: number } }): string | undefined =>
  entry.faulty ? `《${entry.at.sheet}》${entry.at.row > 0 ? `第${entry.at.row}行` : ''}有错误，要先改正` : undefined;

/**
 * A household and its counted members. Where 户籍人数 says that there are more than the sheet lists, one unknown member stands
 * for them: what nobody has written down must not count as 无问题.
 */
function householdRecords(household: Household, settings: DerivationSettings) {
  const counted = household.persons.filter(isCounted);
  const subjects: Entry[] = counted.map((person) =>
    person.faulty ? ({ ...person, values: {} } as Entry) : (person as Entry),
  );
  const members: { person?: Person; member: RuleRecord }[] = counted.map((person) => ({
    person,
    member: new PersonRecord(person as Entry, settings, person, faultOf(person)),
  }));
  const { memberCount } = household.values;
  if (counted.length === 0 || (memberCount !== undefined && memberCount > counted.length)) {
    const unlisted: Entry = { at: household.at, values: {}, cells: {}, faulty: true };
    subjects.push(unlisted);
    members.push({ member: new PersonRecord(unlisted, settings, unlisted, '家庭成员（比户籍人数少）') });
  }
  const record = new HouseholdRecord(
    household as unknown as Entry,
    settings,
    { ...household, persons: subjects },
    faultOf(household),
  );
  const all: HouseholdMembers = { members: members.map(({ member }) => member) };
  Object.assign(record, all);
  return { record, members };
}

/** Findings as rules see them; a blank 问题分类 is that of the item. */
function findingRecords(data: VillageData, plan: Plan, settings: DerivationSettings) {
  const category = new Map(plan.items.map((item) => [item.id, item.category]));
  const bySubject = new Map<string, RuleRecord[]>();
  const all = data.findings.map((finding) => {
    const { values } = finding;
    const filled = values.category ?? category.get(values.checkItemId ?? '');
    const entry = { ...finding, values: { ...values, ...(filled !== undefined && { category: filled }) } } as Entry;
    const record = new FindingRecord(entry, settings, entry, faultOf(finding));
    if (values.subjectId !== undefined)
      bySubject.set(values.subjectId, [...(bySubject.get(values.subjectId) ?? []), record]);
    return record;
  });
  return { all, bySubject };
}

/** The optional sheets' rows as rules see them, all together and by the record that they hang on. */
function optionalRows(data: VillageData, settings: DerivationSettings) {
  const all = new Map<string, readonly RuleRecord[]>();
  const byOwner = new Map<string, RuleRecord[]>();
  const of =
    (owner: string, id: string | undefined): RowsOf =>
    ({ key }) =>
      all.has(key) && id !== undefined ? (byOwner.get(`${key}|${owner}|${id}`) ?? []) : undefined;
  for (const [{ key, identity, belongsTo = [] }, { ctor }] of optionalTypes) {
    const rows = data.optional?.[key];
    if (!rows) continue;
    all.set(
      key,
      rows.map((row) => {
        const record = new ctor(row, settings, row, faultOf(row));
        Object.assign(record, { optional: of(key, row.values[identity[0] ?? ''] as string) } satisfies WithOptional);
        for (const { to, by } of belongsTo) {
          const place = `${key}|${to}|${row.values[by] ?? ''}`;
          const own = byOwner.get(place);
          if (own) own.push(record);
          else byOwner.set(place, [record]);
        }
        return record;
      }),
    );
  }
  return { all: (({ key }) => all.get(key)) as RowsOf, of };
}

/** Rows without a number are told apart by their place. */
const idOf = (id: string | undefined, at: Entry['at']): string => id ?? `${at.sheet}第${at.row}行`;

const householdSubject = ({ at, values }: Household): Subject => {
  const id = idOf(values.householdId, at);
  return { level: '户', id, name: values.headName ?? '', householdId: id };
};

const personSubject = ({ at, values }: Person): Subject => ({
  level: '人',
  id: idOf(values.personId, at),
  name: values.name ?? '',
  ...(values.householdId !== undefined && { householdId: values.householdId }),
});
