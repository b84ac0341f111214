import type { CrossCheck } from '../cross-check.js';
import { agesOfGenerations } from './ages-of-generations.js';
import { allVisitsOnOneDay } from './all-visits-on-one-day.js';
import { headUnderAge } from './head-under-age.js';
import { identicalAnswers } from './identical-answers.js';
import { informantOfManyHouseholds } from './informant-of-many-households.js';
import { labourCountDiffers } from './labour-count-differs.js';
import { landImpossible } from './land-impossible.js';
import { mostlyUnknown } from './mostly-unknown.js';
import { nobodyVisited } from './nobody-visited.js';
import { phoneOfHelper } from './phone-of-helper.js';
import { phoneOfManyHouseholds } from './phone-of-many-households.js';
import { roundLand } from './round-land.js';
import { sameIncome } from './same-income.js';
import { sameNoteOnManyItems } from './same-note-on-many-items.js';
import { samePersonTwice } from './same-person-twice.js';
import { tooManyVisitsADay } from './too-many-visits-a-day.js';
import { visitsOnOneDay } from './visits-on-one-day.js';

/**
 * Data quality (FACTS 2.3, R5.12): each cell may be right, but together they are odd. Facts only, no judgement of people.
 * In the order in which they run and are reported.
 */
export const qualityChecks: readonly CrossCheck[] = [
  nobodyVisited,
  visitsOnOneDay,
  tooManyVisitsADay,
  identicalAnswers,
  phoneOfManyHouseholds,
  phoneOfHelper,
  informantOfManyHouseholds,
  mostlyUnknown,
  samePersonTwice,
  agesOfGenerations,
  headUnderAge,
  labourCountDiffers,
  landImpossible,
  roundLand,
  sameNoteOnManyItems,
  sameIncome,
  allVisitsOnOneDay,
];
