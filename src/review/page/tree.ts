import type { Place } from '../../diagnostics/index.js';
import {
  type Block,
  type Document,
  type Heading,
  type Paragraph,
  type Run,
  roleOfFont,
  type Table,
} from '../../document/index.js';
import { type MeasuredDocument, type MeasuredPage, MM } from './measured.js';
import type { MeasuredParagraph } from './paragraphs.js';
import { printedPlace } from './rule.js';
import { redHeadOf } from './rules/red-head.js';
import { type MeasuredCell, type MeasuredRow, type MeasuredTable, textOfCell } from './tables.js';

/** A printed document as the tree that a docx is read into, and where its blocks stand on the pages. */
export interface PrintedTree {
  tree: Document;
  /** `words`: what of the block is meant; it may stand on another line, or page, than its beginning. */
  placeOf(block: Block, words?: string): Place;
}

/**
 * Paragraphs put together again from their lines, rows of tables from their cells; a table's head that is printed again on the
 * next page is taken once.
 */
export function treeOfPages(document: MeasuredDocument): PrintedTree {
  const { file, pages, tellsQuotes } = document;
  const places = new Map<Block, (words?: string) => Place>();
  const said = tellsQuotes ? (text: string) => text : (text: string) => text.replaceAll(/[“”‘’]/g, '＂');
  const kept = <B extends Block>(block: B, place: (words?: string) => Place): B => {
    places.set(block, place);
    return block;
  };
  const paragraphs = document.paragraphs.map((one) => ({
    nth: one.lines[0]!.page.nth,
    y: one.lines[0]!.line.y,
    block: kept(paragraphBlock({ ...one, text: said(one.text) }, document), (words) => placeIn(one, file, words)),
  }));
  const tables = tablesInOrder(pages).map(({ page, table, rows }) => {
    const at: Place = { kind: 'document', file, page: page.nth };
    return {
      nth: page.nth,
      y: table.top,
      block: kept(
        tableBlock(rows, (cell) => kept(cell, () => at)),
        () => at,
      ),
    };
  });
  const blocks = [...paragraphs, ...tables].sort((a, b) => a.nth - b.nth || a.y - b.y).map(({ block }) => block);
  const letter = redHeadOf(document)?.letter;
  const tree: Document = { sections: [{ page: pageSetup(document, letter), blocks }] };
  return { tree, placeOf: (block, words) => places.get(block)?.(words) ?? { kind: 'file', file } };
}

/** Where a paragraph begins, or where these words of it do. */
function placeIn({ lines, text }: MeasuredParagraph, file: string, words?: string): Place {
  let at = words === undefined ? -1 : text.indexOf(words);
  const holds = lines.find(({ line }) => {
    const length = line.text.trim().length;
    at -= length;
    return at < 0;
  });
  const { page, line } = (words === undefined ? undefined : holds) ?? lines[0]!;
  return printedPlace(file, page, line);
}

function paragraphBlock(
  { lines, text, title }: MeasuredParagraph,
  { bodySize }: MeasuredDocument,
): Paragraph | Heading {
  const { page, line } = lines[0]!;
  const [before, after] = [line.x - page.area.left, page.area.right - line.right];
  const centred = Math.abs(before - after) < 1.2 * line.size && before > (line.size > bodySize + 1 ? 1 : 3) * line.size;
  const atRight = !centred && before > 4 * line.size && lines.length === 1 && after < before / 2;
  const align = centred ? 'center' : atRight ? 'right' : 'justify';
  const format: Paragraph['format'] = {
    ...PLAIN,
    align,
    indent: { left: 0, right: atRight ? after : 0, firstLine: align === 'justify' ? before : 0 },
  };
  const inlines = [{ ...lookOf(line), kind: 'run' as const, text: text.trim() }];
  return title ? { kind: 'heading', level: 0, format, inlines } : { kind: 'paragraph', format, inlines };
}

/** How most Chinese characters of a line look (without Chinese: most characters). */
function lookOf({ glyphs, size }: MeasuredParagraph['lines'][number]['line']): Omit<Run, 'kind' | 'text'> {
  const chinese = glyphs.filter(({ text }) => /\p{Script=Han}/u.test(text));
  const among = chinese.length > 0 ? chinese : glyphs;
  const { font, colour } = among[Math.floor(among.length / 2)]!;
  const role = roleOfFont(font.name);
  const color = colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
  return {
    font: role ?? 'fangsong',
    ...(!role && { family: font.name }),
    size,
    ...(font.bold && { bold: true }),
    ...(color !== '000000' && { color }),
  };
}

const PLAIN: Paragraph['format'] = {
  align: 'justify',
  indent: { left: 0, right: 0, firstLine: 0 },
  space: { before: 0, after: 0 },
  line: { rule: 'multiple', value: 1 },
};

const textOfRow = ({ cells }: MeasuredRow): string => cells.map(textOfCell).join('\t');

const LINE = { width: 0.5 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

function tableBlock(rows: readonly MeasuredRow[], kept: (cell: Paragraph) => Paragraph): Table {
  return {
    kind: 'table',
    columns: [],
    align: 'left',
    cellMargin: NONE,
    rows: rows.map(({ cells }) => ({
      header: false,
      cantSplit: false,
      cells: cells.map((cell) => ({
        blocks: [kept(cellBlock(cell))],
        colSpan: 1,
        rowSpan: 1,
        verticalAlign: 'top',
        borders: { top: LINE, right: LINE, bottom: LINE, left: LINE },
      })),
    })),
  };
}

const cellBlock = (cell: MeasuredCell): Paragraph => ({
  kind: 'paragraph',
  format: PLAIN,
  inlines: cell.lines[0] ? [{ ...lookOf(cell.lines[0]), kind: 'run', text: textOfCell(cell) }] : [],
});

interface PrintedTable {
  page: MeasuredPage;
  table: MeasuredTable;
  rows: MeasuredRow[];
}

/** Tables with their rows; of one that goes on from the page before without the head that is printed again, a row that the page's end parts whole. */
function tablesInOrder(pages: readonly MeasuredPage[]): PrintedTable[] {
  let head: string | undefined;
  const found: PrintedTable[] = [];
  for (const page of pages)
    for (const [i, table] of page.tables.entries()) {
      const [first, ...rest] = table.rows;
      const goesOn = i === 0 && !page.lines.some(({ y }) => y < table.top && y > page.area.top);
      const again = goesOn && first !== undefined && head !== undefined && textOfRow(first) === head;
      if (!again) head = first && textOfRow(first);
      const rows = again ? rest : table.rows;
      const whole = goesOn && wholeRow(found.at(-1), rows[0]);
      if (whole) found.at(-1)!.rows.splice(-1, 1, whole);
      found.push({ page, table, rows: whole ? rows.slice(1) : [...rows] });
    }
  return found;
}

/** The last row of a table and the first on the next page as one: what goes on had filled its cell, and something was finished. */
function wholeRow(before: PrintedTable | undefined, rest: MeasuredRow | undefined): MeasuredRow | undefined {
  const begun = before?.rows.at(-1);
  if (!before || !rest || begun?.cells.length !== rest.cells.length) return undefined;
  const { columns, right } = before.table;
  const pairs = begun.cells.map((cell, i) => {
    const edge = columns[begun.cells[i + 1]?.column ?? columns.length] ?? right;
    const last = cell.lines.at(-1);
    const full = last !== undefined && edge - last.right < 2.5 * last.size;
    return { cell, more: rest.cells[i]!.lines, full };
  });
  const going = pairs.filter(({ more }) => more.length > 0);
  if (going.length === 0 || going.length === pairs.length || !going.every(({ full }) => full)) return undefined;
  return { ...begun, cells: pairs.map(({ cell, more }) => ({ ...cell, lines: [...cell.lines, ...more] })) };
}

function pageSetup({ pages, profile }: MeasuredDocument, letter = false): Document['sections'][number]['page'] {
  const { top, left, right, bottom } = profile.page;
  const [first] = pages;
  return {
    width: first?.width ?? profile.page.width.value * MM,
    height: first?.height ?? profile.page.height.value * MM,
    orientation: first?.landscape ? 'landscape' : 'portrait',
    margin: {
      top: (letter ? profile.letter.markTop : top).value * MM,
      left: left.value * MM,
      right: right.value * MM,
      bottom: bottom.value * MM,
    },
    headerDistance: 0,
    footerDistance: 0,
  };
}
