import type { Household } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { householdField, missing, truth } from './missing.js';

/**
 * `household.security.housing` 有保障: not living in a dangerous house (C, D or 危房). Only 是否居住 = 否 excuses one.
 * Unknown: no grade at all, or 未鉴定 without an answer to 是否危房 (FACTS 7.6).
 */
export const securityHousing: Derivation<Household, boolean> = {
  key: 'security.housing',
  name: '住房安全有保障',
  type: 'bool',
  compute({ values: { houseGrade, dilapidated, livesInHouse } }) {
    if (houseGrade === 'C' || houseGrade === 'D' || truth(dilapidated) === true) {
      return { value: truth(livesInHouse) === false };
    }
    if (houseGrade === 'A' || houseGrade === 'B') return { value: true };
    if (houseGrade === undefined) return missing(householdField('houseGrade'));
    return truth(dilapidated) === false ? { value: true } : missing(householdField('dilapidated'));
  },
};
