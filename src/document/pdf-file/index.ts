import type { Outcome } from '../../diagnostics/index.js';
import { pdfUnreadable } from './codes.js';
import { PdfFile } from './pdf-file.js';

export type { PdfFile } from './pdf-file.js';
export type { PdfDict, PdfValue } from './values.js';
export { isDict, isRef, nameOf, textOf } from './values.js';

/** Opens a PDF's structure; PDF-030 where it is none, is encrypted, cut off or too damaged. */
export function openPdf(bytes: Uint8Array, file: string): Outcome<PdfFile> {
  try {
    const pdf = new PdfFile(bytes);
    if (pdf.trailer.has('Encrypt')) throw new SyntaxError('encrypted');
    for (const _ of pdf.objects());
    if (pdf.pages().length === 0) throw new SyntaxError('no pages');
    return { value: pdf, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = reasons[error.message] ?? '内部结构损坏';
    return { diagnostics: [pdfUnreadable({ place: { kind: 'file', file }, message: `“${file}”读不出来：${why}。` })] };
  }
}

const reasons: Record<string, string> = {
  'no PDF': '不是 PDF 文件',
  'cut off': '文件不完整',
  encrypted: '加了密码',
  'no pages': '里面没有页',
};
