import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import type { PageSetup } from '../../tree.js';
import type { TextContext } from '../typeset/clusters.js';

/** What blocks need while they are set. */
export interface BlockContext extends TextContext {
  /** The page that is being filled. */
  sheet: PageSetup;
  /** pt between the lines of the section's grid. */
  linePitch?: number;
  /** Space after a paragraph and before the next are added. */
  spacesAdd?: true;
  /** pt that a table may reach beyond the text area on either side before it is made narrower. */
  overhang?: number;
  /** The opened pictures, by their bytes; null for those that cannot be shown. */
  pictures: ReadonlyMap<Uint8Array, PdfImage | null>;
}
