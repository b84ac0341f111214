import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { notesOf } from '../notes.js';
import { isPlainSvg } from '../plain-svg.js';
import type { Block, Document, Figure } from '../tree.js';
import { unusablePicture } from './codes.js';
import { filledPaths } from './pdfmake/filled-paths.js';
import { SvgMeasure } from './pdfmake/modules.js';
import type { PdfDocument } from './pdfmake/pdf-document.js';
import { isTooLarge } from './picture-size.js';

/** The opened pictures by their bytes; `null` for one that is drawn as a box with its name. */
export type Pictures = Map<Uint8Array, PdfImage | null>;

/** Opens every picture of the document once, those in headers, footers and notes too. Diagnostics: PDF-020 (warning) for one that cannot be read or has colours for print. */
export function openPictures(document: Document, pdf: PdfDocument): { pictures: Pictures; diagnostics: Diagnostic[] } {
  const pictures: Pictures = new Map();
  const diagnostics: Diagnostic[] = [];
  for (const figure of figuresOf(document)) {
    if (pictures.has(figure.bytes)) continue;
    const name = figure.alt ? `“${figure.alt}”` : '';
    try {
      if (figure.mime === 'image/svg+xml') {
        const svg = new TextDecoder().decode(figure.bytes);
        if (filledPaths(svg)) continue;
        if (isPlainSvg(svg)) new SvgMeasure().measureSVG(svg);
        else {
          pictures.set(figure.bytes, null);
          diagnostics.push(unusablePicture({ message: `图片${name}是引用别的图形、图片的 SVG，请换成 PNG 图片。` }));
        }
        continue;
      }
      if (isTooLarge(figure.bytes)) {
        pictures.set(figure.bytes, null);
        diagnostics.push(unusablePicture({ message: `图片${name}太大，最多 6400 万像素（如 8000×8000）。` }));
        continue;
      }
      const picture = pdf.openImage(Buffer.from(figure.bytes));
      pictures.set(figure.bytes, picture);
      if (picture.colorSpace === 'DeviceCMYK') {
        pictures.set(figure.bytes, null);
        diagnostics.push(unusablePicture({ message: `图片${name}是印刷用的 CMYK 颜色，需要 RGB 颜色的图片。` }));
      }
    } catch {
      pictures.set(figure.bytes, null);
      diagnostics.push(unusablePicture({ message: `图片${name}打不开，需要完好的 PNG、JPEG 或 SVG 图片。` }));
    }
  }
  return { pictures, diagnostics };
}

function figuresOf({ sections }: Document): Figure[] {
  const figures: Figure[] = [];
  const visit = (blocks: readonly Block[] | undefined): void => {
    for (const block of blocks ?? []) {
      if (block.kind === 'figure') figures.push(block);
      else if (block.kind === 'paragraph' || block.kind === 'heading')
        figures.push(...block.inlines.flatMap((i) => (i.kind === 'picture' ? [i.figure] : [])));
      else if (block.kind === 'text-box') visit(block.blocks);
      else if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
    }
  };
  for (const { header, footer, blocks } of sections) {
    visit(blocks);
    for (const note of notesOf(blocks)) visit(note.blocks);
    for (const part of [header, footer]) for (const use of [part?.default, part?.even, part?.first]) visit(use);
  }
  return figures;
}
