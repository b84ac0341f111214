import type {
  BookData,
  BookKind,
  BookTables,
  Entity,
  Entry,
  Finding,
  Household,
  ManualCheck,
  Person,
  Village,
  VillageData,
  Waiver,
} from '../../model/index.js';

/** Makes of the rows of all sheets what a kind of workbook is read as. */
export type Assemble<Data extends BookData> = (
  origin: BookData['origin'],
  asOf: string,
  records: ReadonlyMap<Entity, Entry[]>,
  sheets: readonly string[],
) => Data;

type Records = ReadonlyMap<Entity, Entry[]>;

const rowsOf = (records: Records, key: string): unknown[] =>
  [...records].find(([entity]) => entity.key === key)?.[1] ?? [];

/** Groups persons under their households and gives the records their places in {@link VillageData}. */
export const assemble: Assemble<VillageData> = (origin, asOf, records, sheets) => {
  const of = (key: string): unknown[] => rowsOf(records, key);
  const households = (of('household') as Household[]).map((entry) => Object.assign(entry, { persons: [] as Person[] }));
  const byId = new Map<string, Household>();
  for (const household of households) {
    const id = household.values.householdId;
    if (id !== undefined && !byId.has(id)) byId.set(id, household);
  }
  const strayPersons: Person[] = [];
  for (const person of of('person') as Person[]) {
    const id = person.values.householdId;
    (id === undefined ? strayPersons : (byId.get(id)?.persons ?? strayPersons)).push(person);
  }
  return {
    origin,
    asOf,
    village: of('village')[0] as Village,
    households,
    strayPersons,
    findings: of('finding') as Finding[],
    manualChecks: of('manualCheck') as ManualCheck[],
    waivers: of('waiver') as Waiver[],
    optional: Object.fromEntries(
      [...records].flatMap(([{ key, all }, rows]) => (all !== undefined && rows.length > 0 ? [[key, rows]] : [])),
    ),
    sheets,
  };
};

/** The town's or a department's workbook: its form, and the rows of the sheets that somebody has filled. */
export function assembleTables(
  kind: BookKind,
  ...[origin, asOf, records, sheets]: Parameters<Assemble<BookData>>
): BookData & { form: Entry; tables: BookTables } {
  return {
    origin,
    asOf,
    form: rowsOf(records, kind)[0] as Entry,
    tables: Object.fromEntries(
      [...records].flatMap(([{ key, all }, rows]) => (all && rows.length > 0 ? [[key, rows]] : [])),
    ),
    households: [],
    strayPersons: [],
    findings: rowsOf(records, 'finding') as Finding[],
    manualChecks: rowsOf(records, 'manualCheck') as ManualCheck[],
    waivers: rowsOf(records, 'waiver') as Waiver[],
    sheets,
  };
}
