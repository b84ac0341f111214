import type { Rule } from '../rule.js';
import { bodyFont } from './body-font.js';
import { bodySize } from './body-size.js';
import { digitFont } from './digit-font.js';
import { firstLine } from './first-line.js';
import { grid } from './grid.js';
import { headingFont } from './heading-font.js';
import { headingSize } from './heading-size.js';
import { justified } from './justified.js';
import { levelMarks } from './level-marks.js';
import { levelSequence } from './level-sequence.js';
import { outerMargins } from './outer-margins.js';
import { pageFormat } from './page-format.js';
import { textColour } from './text-colour.js';
import { titleBreak } from './title-break.js';
import { titleLook } from './title-look.js';

/** Checks of how a document looks, in the order in which they are said. */
export const FORMAT_RULES: readonly Rule[] = [
  pageFormat,
  outerMargins,
  grid,
  bodyFont,
  bodySize,
  firstLine,
  justified,
  textColour,
  digitFont,
  headingFont,
  headingSize,
  levelSequence,
  levelMarks,
  titleLook,
  titleBreak,
];
