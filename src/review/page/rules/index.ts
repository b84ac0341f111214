import type { PageRule } from '../rule.js';
import { attachmentStart } from './attachments.js';
import { beyondTypeArea } from './beyond-type-area.js';
import { lineCharacters } from './characters-per-line.js';
import { printedFaces } from './faces.js';
import { embeddedFonts } from './fonts.js';
import { imprint } from './imprint.js';
import { lineMarks } from './line-marks.js';
import { pageLines } from './lines-per-page.js';
import { missingGlyph } from './missing-glyph.js';
import { pageNumber } from './page-number.js';
import { paper } from './paper.js';
import { redHead } from './red-head.js';
import { singleLine, strandedHeading } from './stranded.js';
import { titleLines } from './title.js';
import { typeArea } from './type-area.js';

/** All checks of the printed page, in the order in which they are said. */
export const PAGE_RULES: readonly PageRule[] = [
  paper,
  typeArea,
  pageLines,
  lineCharacters,
  beyondTypeArea,
  pageNumber,
  missingGlyph,
  lineMarks,
  strandedHeading,
  singleLine,
  embeddedFonts,
  printedFaces,
  titleLines,
  redHead,
  imprint,
  attachmentStart,
];
