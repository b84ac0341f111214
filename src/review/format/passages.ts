import {
  type Document,
  type FontRole,
  type Heading,
  type LocatedBlock,
  type Paragraph,
  plainText,
  type Run,
  type Table,
  walkBlocks,
} from '../../document/index.js';

/** What a paragraph is in an official document. */
export type Role =
  | 'front'
  | 'letterhead'
  | 'number'
  | 'signer'
  | 'title'
  | 'recipient'
  | 'heading'
  | 'body'
  | 'attachment-list'
  | 'signature'
  | 'date'
  | 'note'
  | 'attendance'
  | 'attachment-label'
  | 'attachment-title'
  | 'imprint'
  | 'other';

/** A paragraph with what a check needs to know of its surroundings. */
export interface Passage {
  block: Paragraph | Heading;
  located: LocatedBlock;
  text: string;
  /** In a table that only places things (no upright lines), in one that holds data, in a note, or in the run of the text. */
  where: 'flow' | 'placing' | 'cell' | 'note';
  /** pt of white above it: empty lines and spacing. */
  gap: number;
  /** A page break, or a new section, stands directly before it. */
  newPage: boolean;
  role: Role;
  /** Heading level, 1–4. */
  level?: number;
}

export interface Passages {
  /** All paragraphs with text, in reading order. */
  all: Passage[];
  tables: { table: Table; located: LocatedBlock; placing: boolean; section: number }[];
}

const isBlank = (block: Paragraph | Heading, text: string): boolean =>
  text.trim() === '' && !block.inlines.some((i) => i.kind === 'field');

/** A table without upright lines and of few cells stands for a layout: the red head, 版记. */
const isPlacing = ({ rows, columns, anchor }: Table): boolean =>
  rows.length <= 8 &&
  (anchor !== undefined || columns.length <= 3) &&
  rows.every(({ cells }) => cells.every(({ borders }) => !borders.left && !borders.right));

/** The paragraphs of a document; roles are given later. */
export function passagesOf(document: Document): Passages {
  const all: Passage[] = [];
  const tables: Passages['tables'] = [];
  let gap = 0;
  let newPage = false;
  let section = 1;
  for (const located of walkBlocks(document)) {
    const { block, location } = located;
    if (location.section !== section) {
      section = location.section;
      newPage = true;
    }
    if (block.kind === 'page-break') newPage = true;
    if (block.kind === 'table' && !location.table) {
      tables.push({ table: block, located, placing: isPlacing(block), section });
      gap = 0;
    }
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const text = plainText(block);
    const where = location.part
      ? 'note'
      : !location.table
        ? 'flow'
        : tables[location.table.number - 1]?.placing
          ? 'placing'
          : 'cell';
    if (where === 'flow' && block.format.pageBreakBefore) newPage = true;
    const inFlow = where === 'flow';
    const above = inFlow ? gap + block.format.space.before : 0;
    if (isBlank(block, text)) {
      if (inFlow) gap = above + lineHeight(block) + block.format.space.after;
      continue;
    }
    all.push({ block, located, text, where, gap: above, newPage: inFlow && newPage, role: 'other' });
    if (inFlow) {
      gap = block.format.space.after;
      newPage = false;
    }
  }
  return { all, tables };
}

/** pt that one line of a paragraph takes, as far as the file says. */
function lineHeight({ format: { line }, mark, inlines }: Paragraph | Heading): number {
  const size = inlines.find((i) => i.kind === 'run')?.size ?? mark?.size ?? 16;
  return line.rule === 'multiple' ? line.value * size * 1.3 : Math.max(line.value, 1);
}

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** How most Chinese characters of a paragraph look (without Chinese: most characters); undefined without any text. */
export function mainRun({ inlines }: Paragraph | Heading): Run | undefined {
  const runs = inlines.filter((i): i is Run => i.kind === 'run' && i.text.trim() !== '');
  const chinese = runs.filter((r) => isChinese(r.text));
  const among = chinese.length > 0 ? chinese : runs;
  return among.reduce<Run | undefined>((most, r) => (!most || r.text.length > most.text.length ? r : most), undefined);
}

/** The face of a run as one word to compare and to show: its role, or the font's own name where it plays none. */
export const faceOf = ({ font, family }: Pick<Run, 'font' | 'family'>): FontRole | `“${string}”` | '没有写明' =>
  family === undefined ? font : family === '' ? '没有写明' : `“${family}”`;

export const isRed = (color: string | undefined): boolean =>
  color !== undefined && /^(?:[C-F][0-9A-F]|B[0-9A-F])[0-4][0-9A-F][0-4][0-9A-F]$/i.test(color);
