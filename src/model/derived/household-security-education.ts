import type { Household } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { everyMember } from './every-member.js';
import { outOfSchool } from './person-out-of-school.js';

/** `household.security.education` 有保障: no counted member is out of school. */
export const securityEducation: Derivation<Household, boolean> = {
  key: 'security.education',
  name: '义务教育有保障',
  type: 'bool',
  compute: (household, settings) =>
    everyMember(household, (person) => {
      const out = outOfSchool.compute(person, settings);
      return 'missing' in out ? out : { value: !out.value };
    }),
};
