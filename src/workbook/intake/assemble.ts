import type {
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

/** Groups persons under their households and gives the records their places in {@link VillageData}. */
export function assemble(
  origin: VillageData['origin'],
  asOf: string,
  records: ReadonlyMap<Entity, Entry[]>,
  sheets: readonly string[],
): VillageData {
  const of = (key: string): unknown[] => [...records].find(([entity]) => entity.key === key)?.[1] ?? [];
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
}
