import { areas } from './areas.js';
import { dates } from './dates.js';
import { duplicates } from './duplicates.js';
import type { Lint } from './lint.js';
import { primaries } from './primaries.js';
import { references } from './references.js';
import { rules } from './rules.js';
import { unconfirmed } from './unconfirmed.js';

/** In the order in which a person would mend them. */
export const lints: readonly Lint[] = [duplicates, areas, references, dates, primaries, rules, unconfirmed];
