import type { Entity } from '../field.js';
import { finding } from './finding.js';
import { household } from './household.js';
import { manualCheck } from './manual-check.js';
import { optionalSheets } from './optional/index.js';
import { person } from './person.js';
import { village } from './village.js';
import { waiver } from './waiver.js';

export { finding, household, manualCheck, optionalSheets, person, village, waiver };

/** All entities, in the order of their sheets: what everybody fills in first. A new one is a file beside this one and a line here. */
export const entities: readonly Entity[] = [
  village,
  household,
  person,
  manualCheck,
  finding,
  waiver,
  ...optionalSheets,
];
