import { groupBy } from '../../facts/index.js';
import type { Town } from '../compile/town.js';
import type { PersonTrace } from '../digest/index.js';

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

/** Persons and households that stand in two villages: only the town can see them. In the order of the first village. */
export function listedTwice({ villages }: Town): PersonTwice[] {
  const all = villages.flatMap(({ village, origin, people }) =>
    people.map((person) => ({
      village: village.name,
      file: origin.file,
      sheet: person.sheet,
      cell: person.cell,
      person,
    })),
  );
  return [...groupBy(all, ({ person }) => person.hash).values()]
    .filter((places) => new Set(places.map((p) => p.village)).size > 1)
    .map((places) => ({
      places,
      wholeHousehold: new Set(places.filter((p) => p.person.head).map((p) => p.village)).size > 1,
    }));
}
