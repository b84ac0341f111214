import { createHash } from 'node:crypto';
import type { VillageData } from '../../model/index.js';

/** SHA-256 of all that people filled in, whatever program saved the file: the same data in another file has the same hash. */
export function recordsHash(data: VillageData): string {
  const hash = createHash('sha256').update(data.asOf);
  const add = (sheet: string, rows: readonly { values: unknown }[]): void => {
    hash.update(`\0${sheet}`);
    for (const { values } of rows) hash.update(`\n${JSON.stringify(values)}`);
  };
  add('village', [data.village]);
  add('household', data.households);
  add('person', [...data.households.flatMap(({ persons }) => persons), ...data.strayPersons]);
  add('finding', data.findings);
  add('manualCheck', data.manualChecks);
  add('waiver', data.waivers);
  for (const [sheet, rows] of Object.entries(data.optional ?? {})) add(sheet, rows);
  return hash.digest('hex');
}
