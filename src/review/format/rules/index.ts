import { TEXT_RULES } from '../../text/index.js';
import type { Rule } from '../rule.js';
import { attachmentLabel } from './attachment-label.js';
import { attachmentList } from './attachment-list.js';
import { attachmentsMatch } from './attachments-match.js';
import { bodyFont } from './body-font.js';
import { bodySize } from './body-size.js';
import { dateForm } from './date-form.js';
import { digitFont } from './digit-font.js';
import { documentNumber } from './document-number.js';
import { elementsMissing } from './elements-missing.js';
import { firstLine } from './first-line.js';
import { frontMarks } from './front-marks.js';
import { grid } from './grid.js';
import { headingFont } from './heading-font.js';
import { headingSize } from './heading-size.js';
import { imprint } from './imprint.js';
import { justified } from './justified.js';
import { leftovers } from './leftovers.js';
import { letterhead } from './letterhead.js';
import { levelMarks } from './level-marks.js';
import { levelSequence } from './level-sequence.js';
import { note } from './note.js';
import { outerMargins } from './outer-margins.js';
import { outsideParts } from './outside-parts.js';
import { pageFormat } from './page-format.js';
import { pageNumberForm } from './page-number-form.js';
import { pageNumberPlace } from './page-number-place.js';
import { personalTraces } from './personal-traces.js';
import { recipient } from './recipient.js';
import { signaturePlace } from './signature-place.js';
import { signer } from './signer.js';
import { tableHead } from './table-head.js';
import { tableRows } from './table-rows.js';
import { tableWidth } from './table-width.js';
import { textColour } from './text-colour.js';
import { titleBreak } from './title-break.js';
import { titleLook } from './title-look.js';
import { turnedPages } from './turned-pages.js';

/** All checks of format and text, in the order in which they are said. */
export const RULES: readonly Rule[] = [
  pageFormat,
  outerMargins,
  turnedPages,
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
  elementsMissing,
  frontMarks,
  letterhead,
  documentNumber,
  signer,
  recipient,
  attachmentList,
  dateForm,
  signaturePlace,
  note,
  attachmentLabel,
  attachmentsMatch,
  imprint,
  leftovers,
  pageNumberForm,
  pageNumberPlace,
  tableWidth,
  tableHead,
  tableRows,
  outsideParts,
  personalTraces,
  ...TEXT_RULES,
];

/** Those that look at the words alone, which a PDF has, too. */
export const WORD_RULES: readonly Rule[] = [
  levelSequence,
  levelMarks,
  frontMarks,
  documentNumber,
  dateForm,
  leftovers,
  ...TEXT_RULES,
];
