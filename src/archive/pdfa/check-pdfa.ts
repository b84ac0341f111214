import type { PdfFile } from '../../document/index.js';
import { requirements } from './requirements.js';

/**
 * What keeps a PDF from being PDF/A-3b, in words: the parts of ISO 19005-3 that can be seen in the file's structure (docs/PDF-A.md
 * lists which). Empty: nothing found. A full validator such as veraPDF looks at more.
 */
export const pdfaFaults = (pdf: PdfFile): string[] => requirements.flatMap(({ faults }) => faults(pdf));
