import type { Household } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { everyMember } from './every-member.js';
import { insured } from './person-insured.js';

/** `household.security.medical` 有保障: every counted member is insured. */
export const securityMedical: Derivation<Household, boolean> = {
  key: 'security.medical',
  name: '基本医疗有保障',
  type: 'bool',
  compute: (household, settings) => everyMember(household, (person) => insured.compute(person, settings)),
};
