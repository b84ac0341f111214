import type { Rule } from '../format/rule.js';
import { about } from './about.js';
import { blanks } from './blanks.js';
import { citedNumber } from './cited-number.js';
import { commaList } from './comma-list.js';
import { dash } from './dash.js';
import { dates } from './dates.js';
import { doubled } from './doubled.js';
import { ellipsis } from './ellipsis.js';
import { fullWidthDigits } from './full-width-digits.js';
import { halfWidthMarks } from './half-width-marks.js';
import { mixedNumerals } from './mixed-numerals.js';
import { nestedQuotes } from './nested-quotes.js';
import { pairs } from './pairs.js';
import { ranges } from './ranges.js';
import { repeatedMarks } from './repeated-marks.js';

/** Checks of marks, numbers and words, in the order in which they are said. */
export const TEXT_RULES: readonly Rule[] = [
  halfWidthMarks,
  pairs,
  nestedQuotes,
  repeatedMarks,
  ellipsis,
  dash,
  dates,
  ranges,
  mixedNumerals,
  about,
  blanks,
  fullWidthDigits,
  commaList,
  doubled,
  citedNumber,
];
