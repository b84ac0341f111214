import { ageAt, type Person } from '../../../../model/index.js';
import type { RowValues } from '../../row-check.js';

/** Full years on a day, from the ID number or the birth date; undefined when neither can be read. */
export function ageOn(values: RowValues['person'], day: string): number | undefined {
  const age = ageAt({ values } as Person, day);
  return 'value' in age ? age.value : undefined;
}
