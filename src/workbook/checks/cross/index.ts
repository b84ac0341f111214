import type { CrossCheck } from '../cross-check.js';
import { duplicateIdNumber } from './duplicate-id-number.js';
import { duplicateIdentity } from './duplicate-identity.js';
import { eliminatedAtRisk } from './eliminated-at-risk.js';
import { emptyTable } from './empty-table.js';
import { gridUnknown } from './grid-unknown.js';
import { groupUnknown } from './group-unknown.js';
import { headNameDiffers } from './head-name-differs.js';
import { helperIsPoor } from './helper-is-poor.js';
import { hospitalAboveExpense } from './hospital-above-expense.js';
import { householdWithTwoHeads } from './household-with-two-heads.js';
import { householdWithoutHead } from './household-without-head.js';
import { lowIncomeTagsDiffer } from './low-income-tags-differ.js';
import { memberCountDiffers } from './member-count-differs.js';
import { optionalNameDiffers } from './optional-name-differs.js';
import { optionalOwnerUnknown } from './optional-owner-unknown.js';
import { optionalRowTwice } from './optional-row-twice.js';
import { otherVillagesNumber } from './other-villages-number.js';
import { relationContradictsGender } from './relation-contradicts-gender.js';
import { riskWithoutPerson } from './risk-without-person.js';
import { subjectUnknown } from './subject-unknown.js';
import { teamDenied } from './team-denied.js';
import { transferItemsDiffer } from './transfer-items-differ.js';
import { twoSpouses } from './two-spouses.js';
import { unknownHousehold } from './unknown-household.js';
import { villageTotalsDiffer } from './village-totals-differ.js';
import { wageAndWorkers } from './wage-and-workers.js';

/** Rules between rows and sheets, in the order in which they run and are reported. */
export const crossChecks: readonly CrossCheck[] = [
  emptyTable,
  duplicateIdentity,
  duplicateIdNumber,
  unknownHousehold,
  optionalOwnerUnknown,
  optionalRowTwice,
  householdWithoutHead,
  householdWithTwoHeads,
  headNameDiffers,
  memberCountDiffers,
  twoSpouses,
  relationContradictsGender,
  riskWithoutPerson,
  lowIncomeTagsDiffer,
  villageTotalsDiffer,
  groupUnknown,
  subjectUnknown,
  otherVillagesNumber,
  helperIsPoor,
  transferItemsDiffer,
  optionalNameDiffers,
  wageAndWorkers,
  eliminatedAtRisk,
  gridUnknown,
  hospitalAboveExpense,
  teamDenied,
];
