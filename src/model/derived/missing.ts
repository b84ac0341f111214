import { household } from '../entities/household.js';
import { income } from '../entities/optional/income.js';
import { person } from '../entities/person.js';
import type { Entity } from '../field.js';

const nameIn =
  (entity: Entity) =>
  (key: string): string =>
    entity.fields.find((field) => field.key === key)?.name ?? key;

/** Names of fields as the sheets print them, for `missing` lists. */
export const householdField = nameIn(household);
export const personField = nameIn(person);
export const incomeField = nameIn(income);

export const missing = (...names: string[]): { missing: string[] } => ({ missing: [...new Set(names)] });

/** A bool3 as a truth value; blank and 不详 are unknown. */
export const truth = (value: string | undefined): boolean | undefined =>
  value === '是' ? true : value === '否' ? false : undefined;
