import type { CrossCheck } from '../cross-check.js';
import { unknownHousehold } from './unknown-household.js';

/** Rules between rows and sheets, in the order in which they run and are reported. */
export const crossChecks: readonly CrossCheck[] = [unknownHousehold];
