import type { Finding, Fund, Household, Income, Person } from '../village-data.js';
import type { Derivation } from './derivation.js';
import { daysLeft } from './finding-days-left.js';
import { overdue } from './finding-overdue.js';
import { fundProgress } from './fund-progress.js';
import { isMonitored } from './household-is-monitored.js';
import { securityEducation } from './household-security-education.js';
import { securityHousing } from './household-security-housing.js';
import { securityMedical } from './household-security-medical.js';
import { securityWater } from './household-security-water.js';
import { perCapitaNet, perCapitaNetPrev } from './income-per-capita-net.js';
import { age } from './person-age.js';
import { bottomCovered } from './person-bottom-covered.js';
import { boundaryAge } from './person-boundary-age.js';
import { counted } from './person-counted.js';
import { insured } from './person-insured.js';
import { isSchoolAge } from './person-is-school-age.js';
import { outOfSchool } from './person-out-of-school.js';

type AnyDerivation<Subject> = Derivation<Subject, boolean> | Derivation<Subject, number>;

/** The derived values of FACTS 7.6 by entity, in an order in which none needs a later one. Rules use them as `<entity>.<key>`. */
export const derivations: {
  household: readonly AnyDerivation<Household>[];
  person: readonly AnyDerivation<Person>[];
  finding: readonly AnyDerivation<Finding>[];
  income: readonly AnyDerivation<Income>[];
  fund: readonly AnyDerivation<Fund>[];
} = {
  household: [isMonitored, securityEducation, securityMedical, securityHousing, securityWater],
  person: [age, isSchoolAge, boundaryAge, insured, bottomCovered, counted, outOfSchool],
  finding: [overdue, daysLeft],
  income: [perCapitaNet, perCapitaNetPrev],
  fund: [fundProgress],
};

export { birthDateOf } from './birth-date.js';
export { daysBetween } from './calendar.js';
export { coverageOf } from './coverage.js';
export type { Computed, DerivationSettings } from './derivation.js';
export { daysLeft } from './finding-days-left.js';
export { overdue } from './finding-overdue.js';
export { perCapitaNet, perCapitaNetPrev } from './income-per-capita-net.js';
export { ageAt } from './person-age.js';
export { isCounted } from './person-counted.js';
