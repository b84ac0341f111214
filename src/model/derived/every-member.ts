import type { Household, Person } from '../village-data.js';
import type { Computed } from './derivation.js';
import { missing } from './missing.js';
import { isCounted } from './person-counted.js';

/**
 * Whether all counted members of a household pass, three-valued: one `false` decides, else one unknown keeps it unknown.
 * A household without members is unknown.
 */
export function everyMember(household: Household, test: (person: Person) => Computed<boolean>): Computed<boolean> {
  const results = household.persons.filter(isCounted).map(test);
  if (results.length === 0) return missing('家庭成员');
  if (results.some((result) => 'value' in result && !result.value)) return { value: false };
  const unknown = results.flatMap((result) => ('missing' in result ? result.missing : []));
  return unknown.length > 0 ? missing(...unknown) : { value: true };
}
