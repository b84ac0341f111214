import type { Outcome } from '../../diagnostics/index.js';
import type { FontSet } from '../fonts/index.js';
import type { Block, Document, PageSetup, Section } from '../tree.js';
import { type BlockContext, flowables } from './blocks/index.js';
import { endnoteBlocks } from './blocks/notes.js';
import { documentCharacters } from './characters.js';
import { columnsFlow } from './columns.js';
import type { Flowable } from './flow.js';
import { footerFlow, headerFlow, variant } from './margins.js';
import { PageNumbers } from './page-numbers.js';
import { flowNode, Layout } from './pdfmake/layout.js';
import { SvgMeasure } from './pdfmake/modules.js';
import { type AttachedFile, PdfDocument, type PdfInfo } from './pdfmake/pdf-document.js';
import { Renderer } from './pdfmake/renderer.js';
import { openPictures } from './pictures.js';
import { plainRole } from './plain-role.js';

export interface PdfOptions {
  fonts: FontSet;
  info: PdfInfo;
  /** Files that travel inside. */
  attachments?: readonly AttachedFile[];
}

/**
 * Writes a document tree as PDF/A-3b. Same tree, fonts and info: same bytes.
 * Diagnostics: those of opening fonts (PDF-001, -002, -003, -010; an error means that there is no file) and pictures (PDF-020: a box stands in their place).
 */
export async function writePdf(
  document: Document,
  { fonts, info, attachments = [] }: PdfOptions,
): Promise<Outcome<{ bytes: Uint8Array; pages: number }>> {
  const characters = documentCharacters(document);
  if (!characters.has(plainRole)) characters.set(plainRole, new Set([0x20]));
  const { value: faces, diagnostics } = await fonts.open(characters);
  const plain = faces?.(plainRole, 0x20);
  if (!faces || !plain) return { diagnostics };
  const pdf = new PdfDocument(info, plain);
  const { pictures, diagnostics: unusable } = openPictures(document, pdf);
  diagnostics.push(...unusable);
  const context: BlockContext = { faces, pictures };
  const pages = layOut(document, pdf, context);
  for (const file of attachments) pdf.attach(file);
  new Renderer(pdf).renderPages(pages);
  return { value: { bytes: await pdf.bytes(), pages: pages.length }, diagnostics };
}

function layOut(document: Document, pdf: PdfDocument, context: BlockContext) {
  const numbers = new PageNumbers(document.sections);
  const endnotes = endnoteBlocks(document.sections.flatMap(({ blocks }) => blocks));
  let upright: PageSetup | undefined;
  const sections = document.sections.map((section, index) => ({ ...section, index }));
  const stack = pagesTogether(sections).map((parts) => {
    const { page, header, footer, pageNumberFormat: format } = parts[0]!;
    if (page.orientation === 'portrait') upright = page;
    const sheet = upright;
    const onGrid = page.gridLinePitch ? { ...context, linePitch: page.gridLinePitch } : context;
    const here = (pageNumber: number, count: number) => {
      const number = numbers.number(pageNumber - 1);
      return {
        number,
        first: numbers.isFirst(parts[0]!.index, pageNumber - 1),
        context: { ...context, page: { number, count, ...(format && { format }) } },
      };
    };
    const flows = parts.flatMap(({ blocks, columns, index }, part) => {
      const last = index === sections.length - 1;
      const begin: Flowable = { start: () => 0, place: (flow) => numbers.begins(index, flow.page) };
      const text = last ? [...blocks, ...endnotes] : part === parts.length - 1 ? withoutLastBreak(blocks) : blocks;
      const set = flowables(text, onGrid);
      return [begin, ...(columns ? [columnsFlow(set, columns, part < parts.length - 1)] : set)];
    });
    return {
      section: { stack: [...flows, footEnd].map(flowNode) },
      pageSize: { width: page.width, height: page.height },
      pageMargins: [page.margin.left, page.margin.top, page.margin.right, page.margin.bottom],
      header:
        header || page.borders
          ? (n: number, count: number) => {
              const at = here(n, count);
              return flowNode(headerFlow(header ? variant(header, at.number, at.first) : [], page, at.context));
            }
          : null,
      footer: footer
        ? (n: number, count: number) => {
            const at = here(n, count);
            return flowNode(footerFlow(variant(footer, at.number, at.first), page, sheet, at.context));
          }
        : null,
    };
  });
  const first = document.sections[0]?.page;
  const size = { width: first?.width ?? 595.3, height: first?.height ?? 841.9, orientation: 'portrait' };
  const layout = new Layout(size, { left: 0, top: 0, right: 0, bottom: 0 }, new SvgMeasure());
  const watermark = document.watermark && { text: document.watermark, fontSize: 150, color: 'black', opacity: 0.12 };
  return layout.layoutDocument(
    { stack },
    pdf,
    {},
    { font: plainRole },
    undefined,
    undefined,
    undefined,
    watermark,
    undefined,
  );
}

/** Sections, each with those that go on below it on its last page. */
function pagesTogether<S extends Section>(sections: readonly S[]): S[][] {
  const groups: S[][] = [];
  for (const section of sections) {
    if (section.continuous && groups.length > 0) groups.at(-1)!.push(section);
    else groups.push([section]);
  }
  return groups;
}

/** The notes of a section stand on its own pages. */
const footEnd: Flowable = { start: () => 0, place: (flow) => flow.endFoot() };

/** The next section begins a page of its own; pdfmake would give an empty page before it to the section that ended. */
const withoutLastBreak = (blocks: readonly Block[]): readonly Block[] =>
  blocks.at(-1)?.kind === 'page-break' ? blocks.slice(0, -1) : blocks;
