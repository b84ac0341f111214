import type { RowCheck } from '../row-check.js';
import { birthDateContradictsId } from './person/birth-date-contradicts-id.js';
import { genderContradictsId } from './person/gender-contradicts-id.js';
import { idNumberShape } from './person/id-number-shape.js';

/** Rules within a row, in the order in which they run and are reported. */
export const rowChecks: readonly RowCheck[] = [idNumberShape, birthDateContradictsId, genderContradictsId];
