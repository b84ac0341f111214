import type { Block, Document, Paragraph, Section } from '../document/index.js';
import { tableDocument } from './table-document.js';

export interface Bound {
  reference: string;
  title: string;
  date: string;
  pages: number;
  document: Document;
}

/**
 * Several documents as one: a list of contents with the page of the volume where each begins, then the documents as they
 * are, each with an entry in the outline. `contentPages` is how many pages the list takes.
 */
export function bind(title: string, parts: readonly Bound[], contentPages: number): Document {
  let page = contentPages + 1;
  const rows = parts.map(({ reference, title: name, date, pages }, index) => {
    const start = page;
    page += pages;
    return [String(index + 1), reference, name, date, String(pages), String(start)];
  });
  const contents = tableDocument(title, [
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
  const sections = [
    ...marked(contents, '目录'),
    ...parts.flatMap(({ document, title: name }) => marked(document, name)),
  ];
  return { title, sections };
}

/** The first paragraph takes the bookmark; a document that begins otherwise gets an empty one of no height. */
function marked({ sections }: Document, bookmark: string): Section[] {
  const [first, ...rest] = sections;
  if (!first) return [];
  const at = first.blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'heading');
  const blocks: Block[] =
    at < 0
      ? [{ ...nothing, bookmark }, ...first.blocks]
      : first.blocks.map((block, i) => (i === at ? ({ ...block, bookmark } as Block) : block));
  return [{ ...first, pageNumberStart: first.pageNumberStart ?? 1, blocks }, ...rest];
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
