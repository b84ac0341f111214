import type { LaidOutPage } from 'pdfmake/js/LayoutBuilder.js';
import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import type { Face } from '../fonts/face.js';
import type { FaceLookup } from '../fonts/font-set.js';
import type { FontSet } from '../fonts/index.js';
import type { Block, Document, PageSetup, Section } from '../tree.js';
import { walkMargins } from '../walk.js';
import { type BlockContext, flowables } from './blocks/index.js';
import { endnoteBlocks } from './blocks/notes.js';
import { documentCharacters } from './characters.js';
import { columnsFlow } from './columns.js';
import type { Flowable } from './flow.js';
import { footerFlow, headerFlow, variant } from './margins.js';
import { PageNumbers } from './page-numbers.js';
import { roomTaken, type TakenRoom } from './page-room.js';
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
export const writePdf = (document: Document, options: PdfOptions): Promise<Outcome<FinishedPdf>> =>
  write([document], 0, options);

export interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
}

export type Documents = Iterable<Document> | AsyncIterable<Document>;

/**
 * Documents of one kind as one file, each from a new page on: the same as of one document with all their sections. They
 * are laid out and drawn one after the other, so that memory grows with the file alone. `documents` is gone through
 * twice when the first one prints the count of all pages. Each diagnostic comes once.
 */
export async function bindPdf(documents: () => Documents, options: PdfOptions): Promise<Outcome<FinishedPdf>> {
  return write(documents(), await countPages(documents(), options), options);
}

/** `total`: of all pages, as they print it; 0 when the one document says itself. */
async function write(
  documents: Documents,
  total: number,
  { fonts, info, attachments = [] }: PdfOptions,
): Promise<Outcome<FinishedPdf>> {
  const said = new Map<string, Diagnostic>();
  let book: Book | undefined;
  for await (const document of documents) {
    const opened = await openFaces(document, fonts);
    for (const diagnostic of opened.diagnostics) said.set(JSON.stringify(diagnostic), diagnostic);
    if (!opened.value) return { diagnostics: [...said.values()] };
    const { faces, plain } = opened.value;
    book ??= new Book(new PdfDocument(info, plain), total);
    const { pictures, diagnostics } = openPictures(document, book.pdf);
    for (const diagnostic of diagnostics) said.set(JSON.stringify(diagnostic), diagnostic);
    const pages = book.layOut(document, { faces, pictures });
    if (book.pages === pages.length) for (const file of attachments) book.pdf.attach(file);
    book.renderer.renderPages(pages);
  }
  const diagnostics = [...said.values()];
  if (!book) return { diagnostics };
  return { value: { bytes: await book.pdf.bytes(), pages: book.pages }, diagnostics };
}

async function openFaces(document: Document, fonts: FontSet): Promise<Outcome<{ faces: FaceLookup; plain: Face }>> {
  const characters = documentCharacters(document);
  if (!characters.has(plainRole)) characters.set(plainRole, new Set([0x20]));
  const { value: faces, diagnostics } = await fonts.open(characters);
  const plain = faces?.(plainRole, 0x20);
  return faces && plain ? { value: { faces, plain }, diagnostics } : { diagnostics };
}

/** How many pages the documents take together; 0 when they do not print it. */
async function countPages(documents: Documents, { fonts, info }: PdfOptions): Promise<number> {
  let book: Book | undefined;
  for await (const document of documents) {
    if (!book && !printsPageCount(document)) return 0;
    const opened = await openFaces(document, fonts);
    if (!opened.value) return 0;
    const { faces, plain } = opened.value;
    book ??= new Book(new PdfDocument(info, plain), 0);
    book.layOut(document, { faces, pictures: openPictures(document, book.pdf).pictures });
  }
  return book?.pages ?? 0;
}

/** pt along the paper's edges that nothing is printed on. */
const paperEdge = 15;

const printsPageCount = (document: Document): boolean =>
  [...walkMargins(document)].some(
    ({ block }) => 'inlines' in block && block.inlines.some((i) => i.kind === 'field' && i.field === 'pages'),
  );

/** One file in the making. */
class Book {
  readonly renderer: Renderer;
  pages = 0;
  #lastNumber = 0;

  constructor(
    readonly pdf: PdfDocument,
    private readonly total: number,
  ) {
    this.renderer = new Renderer(pdf);
  }

  layOut(document: Document, context: Omit<BlockContext, 'sheet'>): LaidOutPage[] {
    const numbers = new PageNumbers(document.sections, this.#lastNumber);
    const pages = layOut(document, numbers, this.pdf, { ...context, ...document.layout }, this.total);
    this.pages += pages.length;
    this.#lastNumber = numbers.number(pages.length - 1);
    return pages;
  }
}

function layOut(
  document: Document,
  numbers: PageNumbers,
  pdf: PdfDocument,
  context: Omit<BlockContext, 'sheet'>,
  total: number,
) {
  const { endnotesAt } = document;
  const endnotes = endnotesAt ? [] : endnoteBlocks(document.sections.flatMap(({ blocks }) => blocks));
  let upright: PageSetup | undefined;
  let taken = (_: number): TakenRoom => ({ top: 0, bottom: 0 });
  const sections = document.sections.map((section, index) => ({ ...section, index }));
  const stack = pagesTogether(sections).map((parts) => {
    const { page, header, footer, pageNumberFormat: format } = parts[0]!;
    if (page.orientation === 'portrait') upright = page;
    const sheet = upright;
    const onPage = { ...context, sheet: page };
    const overhang = Math.max(0, Math.min(page.margin.left, page.margin.right) - paperEdge);
    const onGrid = { ...onPage, overhang, ...(page.gridLinePitch && { linePitch: page.gridLinePitch }) };
    const here = (pageNumber: number, count: number) => {
      const number = numbers.number(pageNumber - 1);
      return {
        number,
        first: numbers.isFirst(parts[0]!.index, pageNumber - 1),
        context: { ...onPage, page: { number, count: total || count, ...(format && { format }) } },
      };
    };
    const takenOn = roomTaken(parts[0]!, { ...onPage, page: { number: 1, count: 1 } });
    const furniture = (pageIndex: number) =>
      takenOn(numbers.number(pageIndex), numbers.isFirst(parts[0]!.index, pageIndex));
    const flows = parts.flatMap(({ blocks, columns, index }, part) => {
      const last = index === sections.length - 1;
      const begin: Flowable = {
        opensPage: part === 0,
        start: () => 0,
        place(flow) {
          numbers.begins(index, flow.page);
          if (part === 0) taken = furniture;
        },
      };
      const own = last || part < parts.length - 1 ? blocks : withoutLastBreak(blocks);
      const text = [...own, ...(endnotesAt ? endnoteBlocks(blocks) : last ? endnotes : [])];
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
  layout.taken = (pageIndex) => taken(pageIndex);
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
