export type { PdfInfo } from './pdfmake/pdf-document.js';
export type { PdfOptions } from './write-pdf.js';
export { writePdf } from './write-pdf.js';
