import { fullName } from './names.js';
import type { Random } from './random.js';

/** People of a sample village, all invented. */
export interface Staff {
  secretary: string;
  firstSecretary: string;
  infoOfficer: string;
  packageCadre: string;
  /** Pairs who visit households together. */
  teams: readonly (readonly [string, string])[];
  reviewer: string;
  /** One person for each responsible unit. */
  personOf(unit: string): string;
}

export function makeStaff(random: Random): Staff {
  const one = () => fullName(random, random.chance(0.65) ? '男' : '女');
  const persons = new Map<string, string>();
  return {
    secretary: one(),
    firstSecretary: one(),
    infoOfficer: one(),
    packageCadre: one(),
    teams: Array.from({ length: 4 }, () => [one(), one()] as const),
    reviewer: one(),
    personOf(unit) {
      if (!persons.has(unit)) persons.set(unit, one());
      return persons.get(unit)!;
    },
  };
}
