import type { Entity } from '../../field.js';
import { income } from './income.js';
import { loan } from './loan.js';
import { measure } from './measure.js';
import { satisfaction } from './satisfaction.js';
import { visit } from './visit.js';

/** Sheets that a workbook may lack, each about households. A new one is a file beside this one and a line here. */
export const householdSheets: readonly Entity[] = [income, satisfaction, visit, measure, loan];
