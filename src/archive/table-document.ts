import type { Block, Document, PageSetup, Paragraph, Section, TableCell, TableRow } from '../document/index.js';

const mm = (n: number): number => (n * 72) / 25.4;

/** A4 landscape with room for the stamp above, as lists are filed. */
const PAGE: PageSetup = {
  width: mm(297),
  height: mm(210),
  orientation: 'landscape',
  margin: { top: mm(25), right: mm(20), bottom: mm(20), left: mm(20) },
  headerDistance: mm(10),
  footerDistance: mm(12),
};
const WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
const SIZE = 9;
/** Left and right of a cell's text. */
const PADDING = 2;

export interface PrintedTable {
  title: string;
  /** Line between title and table. */
  about?: string;
  columns: readonly { name: string; align?: 'left' | 'center' }[];
  rows: readonly (readonly string[])[];
  notes?: readonly string[];
}

/** Tables as pages to print: A4 landscape, the head repeated on each page, each table on a page of its own. */
export const tableDocument = (title: string, tables: readonly PrintedTable[]): Document => ({
  title,
  sections: tables.map(
    (table, index): Section => ({
      page: PAGE,
      ...(index === 0 && { pageNumberStart: 1 }),
      footer: { default: [pageNumber] },
      blocks: [
        text(table.title, { align: 'center', font: 'heiti', size: 16, after: 6 }),
        ...(table.about ? [text(table.about, { align: 'left', size: SIZE, after: 4 })] : []),
        grid(table),
        ...(table.notes ?? []).map((note) => text(note, { align: 'left', size: SIZE })),
      ],
    }),
  ),
});

interface Look {
  align: 'left' | 'center';
  size: number;
  font?: 'heiti' | 'fangsong';
  after?: number;
}

const text = (words: string, { align, size, font = 'fangsong', after = 0 }: Look): Paragraph => ({
  kind: 'paragraph',
  format: {
    align,
    indent: { left: 0, right: 0, firstLine: 0 },
    space: { before: 0, after },
    line: { rule: 'exact', value: size * 1.35 },
  },
  inlines: words
    .split('\n')
    .flatMap((line, i) => [
      ...(i > 0 ? [{ kind: 'line-break' as const }] : []),
      { kind: 'run' as const, text: line, font, size },
    ]),
});

const pageNumber: Paragraph = {
  ...text('', { align: 'center', size: SIZE }),
  inlines: [
    { kind: 'run', text: '第 ', font: 'songti', size: SIZE },
    { kind: 'field', field: 'page', font: 'songti', size: SIZE },
    { kind: 'run', text: ' 页', font: 'songti', size: SIZE },
  ],
};

function grid({ columns, rows }: PrintedTable): Block {
  const line = { width: 0.5 };
  const cell = (words: string, align: 'left' | 'center', font: Look['font'] = 'fangsong'): TableCell => ({
    blocks: [text(words, { align, size: SIZE, font })],
    colSpan: 1,
    rowSpan: 1,
    verticalAlign: 'center',
    borders: { top: line, right: line, bottom: line, left: line },
  });
  const row = (cells: TableCell[], header: boolean): TableRow => ({ cells, header, cantSplit: true });
  return {
    kind: 'table',
    columns: widths(columns, rows),
    align: 'center',
    cellMargin: { top: 1.5, right: PADDING, bottom: 1.5, left: PADDING },
    rows: [
      row(
        columns.map(({ name }) => cell(name, 'center', 'heiti')),
        true,
      ),
      ...rows.map((cells) =>
        row(
          columns.map(({ align = 'left' }, i) => cell(cells[i] ?? '', align)),
          false,
        ),
      ),
    ],
  };
}

/** Ems that are set in one line; what is longer shares the rest of the page. */
const SHORT = 16;

/** Each short column as wide as its longest text, the long ones share what is left by their lengths; together the width of the page. */
function widths(columns: PrintedTable['columns'], rows: PrintedTable['rows']): number[] {
  const ems = columns.map(({ name }, i) =>
    rows.reduce((most, cells) => Math.max(most, longestLine(cells[i] ?? '')), Math.max(longestLine(name), 1.5)),
  );
  const weight = (n: number): number => Math.min(n, 3 * SHORT);
  const own = ems.map((n) => (n + 0.5) * SIZE + 2 * PADDING);
  const short = ems.map((n) => n <= SHORT);
  const taken = own.reduce((sum, n, i) => sum + (short[i] ? n : 0), 0);
  const long = ems.reduce((sum, n, i) => sum + (short[i] ? 0 : weight(n)), 0);
  const left = WIDTH - taken;
  if (long > 0 && left > WIDTH / 4) return ems.map((n, i) => (short[i] ? own[i]! : (left * weight(n)) / long));
  const total = own.reduce((sum, n) => sum + Math.min(n, WIDTH / 4), 0);
  return own.map((n) => (Math.min(n, WIDTH / 4) * WIDTH) / total);
}

/** In ems: a Han character is one, others half. */
const longestLine = (words: string): number =>
  words.split('\n').reduce(
    (most, line) =>
      Math.max(
        most,
        [...line].reduce((sum, c) => sum + (c > '\u2e7f' ? 1 : 0.55), 0),
      ),
    0,
  );
