import type { Entity, Entry, VillageData } from '../model/index.js';
import { entities, finding, household, manualCheck, optionalSheets, person, village, waiver } from '../model/index.js';
import type { Plan, PlanVillage } from '../plan/index.js';
import type { VillageRows } from './rows.js';

/** The rows as a read workbook would give them, without the detour over a file. */
export function assemble(rows: VillageRows, { id, edition, asOf }: Plan, { code, name }: PlanVillage): VillageData {
  const counters = new Map<Entity, number>();
  const entry = <T>(entity: Entity, values: object): T => {
    const row = (counters.get(entity) ?? 3) + 1;
    counters.set(entity, row);
    const made: Entry = {
      at: { sheet: entity.name, row },
      values: values as Entry['values'],
      cells: {},
      faulty: false,
    };
    return made as T;
  };
  return {
    origin: {
      file: `${name}.xlsx`,
      sha256: '',
      planId: id,
      edition,
      villageCode: code,
      villageName: name,
      lastNumber: 0,
    },
    asOf,
    village: entry(village, rows.village),
    households: rows.families.map((family) => ({
      ...entry<VillageData['households'][number]>(household, family.household),
      persons: family.persons.map((values) => entry(person, values)),
    })),
    strayPersons: [],
    findings: rows.findings.map((values) => entry(finding, values)),
    manualChecks: rows.manualChecks.map((values) => entry(manualCheck, values)),
    waivers: [].map((values) => entry(waiver, values)),
    optional: Object.fromEntries(
      optionalSheets.flatMap((sheet) => {
        const own = rows.optional[sheet.key] ?? [];
        return own.length > 0 ? [[sheet.key, own.map((values) => entry<Entry>(sheet, values))]] : [];
      }),
    ),
    sheets: entities.map((one) => one.name),
  };
}
