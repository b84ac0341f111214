import type { Outcome } from '../diagnostics/index.js';
import {
  type Block,
  bindPdf,
  type Document,
  type FinishedPdf,
  type FontSet,
  type Paragraph,
  writePdf,
} from '../document/index.js';
import { tableDocument } from './table-document.js';

export interface Bound {
  reference: string;
  title: string;
  date: string;
  pages: number;
  /** Reads the document once more; undefined when it has gone. */
  load(): Promise<Document | undefined>;
}

/**
 * Several documents as one PDF: a list of contents with the page of the volume where each begins, then the documents as they
 * are, one read after the other, each with an entry in the outline. It bears the date of the latest.
 */
export async function bindVolume(
  title: string,
  parts: readonly Bound[],
  fonts: FontSet,
): Promise<Outcome<FinishedPdf>> {
  const date = parts
    .map((part) => part.date)
    .sort()
    .at(-1)!;
  const options = { fonts, info: { title, date } };
  const contents = await writePdf(contentsOf(title, parts, 1), options);
  if (!contents.value) return contents;
  const { pages } = contents.value;
  return bindPdf(async function* () {
    yield marked(contentsOf(title, parts, pages), '目录');
    for (const { load, title: name } of parts) {
      const document = await load();
      if (document) yield marked(document, name);
    }
  }, options);
}

/** `contentPages` is how many pages the list takes. */
function contentsOf(title: string, parts: readonly Bound[], contentPages: number): Document {
  let page = contentPages + 1;
  const rows = parts.map(({ reference, title: name, date, pages }, index) => {
    const start = page;
    page += pages;
    return [String(index + 1), reference, name, date, String(pages), String(start)];
  });
  return tableDocument(title, [
    {
      title,
      columns: [
        { name: '序号', align: 'center' },
        { name: '档号' },
        { name: '题名' },
        { name: '日期', align: 'center' },
        { name: '页数', align: 'center' },
        { name: '本册页次', align: 'center' },
      ],
      rows,
      notes: [`本册共 ${parts.length} 件，${page - 1} 页（含目录 ${contentPages} 页）。`],
    },
  ]);
}

/** A part of a volume. The first paragraph takes the bookmark; a document that begins otherwise gets an empty one of no height. */
function marked({ sections, ...document }: Document, bookmark: string): Document {
  const [first, ...rest] = sections;
  if (!first) return { ...document, sections };
  const at = first.blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'heading');
  const blocks: Block[] =
    at < 0
      ? [{ ...nothing, bookmark }, ...first.blocks]
      : first.blocks.map((block, i) => (i === at ? ({ ...block, bookmark } as Block) : block));
  return { ...document, sections: [{ ...first, pageNumberStart: first.pageNumberStart ?? 1, blocks }, ...rest] };
}

const nothing: Paragraph = {
  kind: 'paragraph',
  format: {
    align: 'left',
    indent: { left: 0, right: 0, firstLine: 0 },
    space: { before: 0, after: 0 },
    line: { rule: 'exact', value: 0.1 },
  },
  inlines: [],
};
