import { groupBy } from '../../facts/index.js';
import type { Town } from '../compile/town.js';
import { hashesOf, type PersonTrace, type TownVillage } from '../digest/index.js';

export interface Place {
  village: string;
  file: string;
  sheet: string;
  cell: string;
  person: PersonTrace;
}

/** One ID number in the workbooks of two villages or more. */
export interface PersonTwice {
  places: Place[];
  /** Head of a household in more than one village: the household itself is listed twice. */
  wholeHousehold: boolean;
}

/**
 * Persons and households that stand in two villages: only the town can see them. In the order of the first village. The
 * numbers of all villages are compared first; the rows are read only where one of them is found again.
 */
export async function listedTwice({ villages }: Town): Promise<PersonTwice[]> {
  const again = foundAgain(villages);
  const all: Place[] = [];
  for (const one of villages) {
    if (!hashesOf(one).some((hash) => again.has(hash))) continue;
    const { people } = await one.rows();
    for (const person of people)
      if (again.has(BigInt(`0x${person.hash}`)))
        all.push({
          village: one.village.name,
          file: one.origin.file,
          sheet: person.sheet,
          cell: person.cell,
          person,
        });
  }
  return [...groupBy(all, ({ person }) => person.hash).values()]
    .filter((places) => new Set(places.map((p) => p.village)).size > 1)
    .map((places) => ({
      places,
      wholeHousehold: new Set(places.filter((p) => p.person.head).map((p) => p.village)).size > 1,
    }));
}

/** Hashes that stand in the town more than once. */
function foundAgain(villages: readonly TownVillage[]): Set<bigint> {
  const each = villages.map(hashesOf);
  const all = new BigUint64Array(each.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const hashes of each) {
    all.set(hashes, end);
    end += hashes.length;
  }
  all.sort();
  return new Set(all.filter((hash, index) => index > 0 && hash === all[index - 1]));
}
