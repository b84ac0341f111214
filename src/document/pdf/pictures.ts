import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import type { Block, Document, Figure } from '../tree.js';
import { unusablePicture } from './codes.js';
import { SvgMeasure } from './pdfmake/modules.js';
import type { PdfDocument } from './pdfmake/pdf-document.js';

/** Opens every picture of the document once. Diagnostics: PDF-020 for one that cannot be read or has colours for print. */
export function openPictures(document: Document, pdf: PdfDocument): Outcome<Map<Uint8Array, PdfImage>> {
  const pictures = new Map<Uint8Array, PdfImage>();
  const diagnostics: Diagnostic[] = [];
  for (const figure of figuresOf(document.sections.flatMap((s) => s.blocks))) {
    const name = figure.alt ? `“${figure.alt}”` : '';
    try {
      if (figure.mime === 'image/svg+xml') {
        new SvgMeasure().measureSVG(new TextDecoder().decode(figure.bytes));
        continue;
      }
      const picture = pdf.openImage(Buffer.from(figure.bytes));
      pictures.set(figure.bytes, picture);
      if (picture.colorSpace === 'DeviceCMYK') {
        diagnostics.push(unusablePicture({ message: `图片${name}是印刷用的 CMYK 颜色，需要 RGB 颜色的图片。` }));
      }
    } catch {
      diagnostics.push(unusablePicture({ message: `图片${name}打不开，需要完好的 PNG、JPEG 或 SVG 图片。` }));
    }
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: pictures, diagnostics };
}

function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block];
    return block.kind === 'table' ? block.rows.flatMap((r) => r.cells.flatMap((c) => figuresOf(c.blocks))) : [];
  });
}
