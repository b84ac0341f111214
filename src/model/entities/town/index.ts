import type { Entity } from '../../field.js';
import { annualTarget } from './annual-target.js';
import { dataComparison } from './data-comparison.js';
import { leaderVisit } from './leader-visit.js';
import { localAddition } from './local-addition.js';
import { mechanism } from './mechanism.js';
import { meeting } from './meeting.js';
import { policy } from './policy.js';
import { responsibility } from './responsibility.js';
import { town } from './town.js';
import { training } from './training.js';
import { warning } from './warning.js';

/** Sheets of the town's workbook, some of them a department's too; in the order of the sheets. A new one is a file beside this one and a line here. */
export const townSheets: readonly Entity[] = [
  town,
  meeting,
  leaderVisit,
  training,
  mechanism,
  responsibility,
  annualTarget,
  warning,
  dataComparison,
  policy,
  localAddition,
];
export { town };
