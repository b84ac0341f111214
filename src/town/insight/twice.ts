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
      if (person.hash !== undefined && again.has(BigInt(`0x${person.hash}`))) all.push(placeOf(one, person));
  }
  return [...groupBy(all, ({ person }) => person.hash!).values()]
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

/** Two people of one name who may be the same. */
export interface PersonSuspected {
  /** The one without a right ID number first. */
  places: [Place, Place];
  /** What they have in common besides the name. */
  alike: ('出生日期' | '户主')[];
}

/**
 * Who may stand in two villages although no two ID numbers say so: the same name, and the same birth date or head of household,
 * where at least one of the two has no right ID number. Suspected, no more: names are common.
 */
export async function suspectedTwice({ villages }: Town): Promise<PersonSuspected[]> {
  const wanted = new Set(villages.flatMap(({ unsure }) => unsure));
  if (wanted.size === 0) return [];
  const all: (Place & { head?: string })[] = [];
  for (const one of villages) {
    const { people, households } = await one.rows();
    const heads = new Map(households.map(({ id, head }) => [id, head]));
    for (const person of people) {
      if (!wanted.has(person.name)) continue;
      const head = person.head ? undefined : heads.get(person.household);
      all.push({ ...placeOf(one, person), ...(head && { head }) });
    }
  }
  const byName = groupBy(all, ({ person }) => person.name);
  return [...byName.values()].flatMap((namesakes) =>
    namesakes.flatMap((one, at) =>
      namesakes.slice(at + 1).flatMap((other): PersonSuspected[] => {
        const bare = [one, other].find(({ person }) => person.unsure);
        if (!bare || one.village === other.village || sameNumber(one, other)) return [];
        const alike: PersonSuspected['alike'] = [];
        if (one.person.born !== undefined && one.person.born === other.person.born) alike.push('出生日期');
        if (one.head !== undefined && one.head === other.head) alike.push('户主');
        return alike.length > 0 ? [{ places: [bare, bare === one ? other : one], alike }] : [];
      }),
    ),
  );
}

const placeOf = ({ village, origin }: TownVillage, person: PersonTrace): Place => ({
  village: village.name,
  file: origin.file,
  sheet: person.sheet,
  cell: person.cell,
  person,
});

const sameNumber = (one: Place, other: Place): boolean =>
  one.person.hash !== undefined && one.person.hash === other.person.hash;
