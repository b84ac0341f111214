import type { FieldType } from '../../../model/index.js';
import { blankLooking } from './blank-looking.js';
import type { CellCheck, ValueCheck } from './cell-check.js';
import { errorValue } from './error-value.js';
import { formulaWithoutResult } from './formula-without-result.js';
import { readId } from './id-normalised.js';
import { readIdFromNumber } from './id-typed-as-number.js';
import { outOfRange } from './out-of-range.js';
import { pattern } from './pattern.js';
import { readChoice, readChoices } from './read-choice.js';
import { readDate, readMonth } from './read-date.js';
import { readNumber } from './read-number.js';
import { readPlanChoice } from './read-plan-choice.js';
import { readText } from './read-text.js';
import { textLength } from './text-length.js';

export type { CellInHand, Remark } from './cell-check.js';
export { checkMerges } from './merged-cells.js';
export { checkRequired } from './required.js';

const first: readonly CellCheck[] = [errorValue, formulaWithoutResult, blankLooking];

/** The way of a cell to its value, by the field's type; the first verdict ends it. */
export const cellChecks: Readonly<Record<FieldType, readonly CellCheck[]>> = {
  text: [...first, readPlanChoice, readText],
  id: [...first, readPlanChoice, readIdFromNumber, readId],
  integer: [...first, readNumber],
  decimal: [...first, readNumber],
  money: [...first, readNumber],
  date: [...first, readDate],
  month: [...first, readMonth],
  bool3: [...first, readChoice],
  enum: [...first, readChoice],
  enums: [...first, readChoices],
};

/** What a value that could be read must still satisfy; the first remark refuses it. */
export const valueChecks: readonly ValueCheck[] = [outOfRange, textLength, pattern];
