import type { Outcome } from '../../diagnostics/index.js';
import type { Document } from '../tree.js';
import type { Documents, FinishedPdf, PdfOptions } from './write-pdf.js';

export type { AttachedFile, PdfInfo } from './pdfmake/pdf-document.js';
export type { FinishedPdf, PdfOptions } from './write-pdf.js';

/** See `write-pdf.ts`; loaded on first use, because pdfmake and its font engine are not needed to read or review. */
export const writePdf = async (document: Document, options: PdfOptions): Promise<Outcome<FinishedPdf>> =>
  (await import('./write-pdf.js')).writePdf(document, options);

export const bindPdf = async (documents: () => Documents, options: PdfOptions): Promise<Outcome<FinishedPdf>> =>
  (await import('./write-pdf.js')).bindPdf(documents, options);
