import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import type { TextContext } from '../typeset/clusters.js';

/** What blocks need while they are set. */
export interface BlockContext extends TextContext {
  /** Opens each picture once a document. */
  image(bytes: Uint8Array): PdfImage;
}
