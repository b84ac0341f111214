import { maskNumbers, type Place } from '../diagnostics/index.js';
import { headingLevelOf } from './heading-number.js';
import { notesIn } from './notes.js';
import { plainText } from './plain-text.js';
import { cellColumns } from './table-grid.js';
import type { Block, Document } from './tree.js';

/** Where a block stands, in terms that a person can follow in the open document. All numbers 1-based. */
export interface BlockLocation {
  /** Number of the document's section (page setup). */
  section: number;
  /** Texts of the headings above it, highest first; the document's title is left out, titles of attachments are not. A heading is under its own parents. */
  headings: string[];
  /** The how-manyth non-empty paragraph since the nearest heading (in a table cell: in that cell); headings and tables have none. */
  paragraph?: number;
  /** Outermost table around it: number in the document, row and grid column. */
  table?: { number: number; row: number; column: number };
  /** Set only for blocks of headers, footers and notes: 页眉, 页脚, 脚注1, 尾注2. */
  part?: string;
}

export interface LocatedBlock {
  block: Block;
  location: BlockLocation;
}

/** Each block of the body in reading order, tables before the blocks in their cells, text boxes as the blocks they hold, notes after the block that marks them. Headers and footers are left out. */
export function* walkBlocks(document: Document): Generator<LocatedBlock> {
  const state: State = { headings: [], tables: 0, paragraph: 0, title: 'before' };
  for (const [i, section] of document.sections.entries())
    yield* walk(section.blocks, { section: i + 1, headings: [] }, state);
}

/** The blocks of headers and footers, located. */
export function* walkMargins(document: Document): Generator<LocatedBlock> {
  for (const [i, section] of document.sections.entries()) {
    for (const [part, set] of [['页眉', section.header] as const, ['页脚', section.footer] as const]) {
      for (const blocks of [set?.default, set?.even, set?.first]) {
        yield* walk(
          blocks ?? [],
          { section: i + 1, headings: [], part },
          { headings: [], tables: 0, paragraph: 0, title: 'before' },
        );
      }
    }
  }
}

interface State {
  headings: { level: number; text: string }[];
  tables: number;
  paragraph: number;
  /** Where the document's title stands: not yet seen, being read (it may take several lines), or past. */
  title: 'before' | 'in' | 'past';
}

function* walk(blocks: Block[], base: BlockLocation, state: State): Generator<LocatedBlock> {
  for (const block of blocks) {
    const level = base.table || base.part ? undefined : headingLevelOf(block);
    if (level !== undefined) {
      while ((state.headings.at(-1)?.level ?? -1) >= level) state.headings.pop();
      yield { block, location: { ...base, headings: texts(state) } };
      yield* walkNotes(block, base, state);
      if (level === 0 && state.title !== 'past') state.title = 'in';
      else {
        state.title = 'past';
        state.headings.push({ level, text: plainText(block).trim() });
      }
      state.paragraph = 0;
      continue;
    }
    if (state.title === 'in') state.title = 'past';
    const location: BlockLocation = { ...base, headings: texts(state) };
    if (block.kind === 'text-box') {
      yield* walk(block.blocks, base, state);
    } else if (block.kind === 'table') {
      if (!base.table) state.tables++;
      yield { block, location };
      const columns = base.table ? [] : cellColumns(block);
      for (const [r, row] of block.rows.entries()) {
        for (const [c, cell] of row.cells.entries()) {
          const table = base.table ?? { number: state.tables, row: r + 1, column: columns[r]![c]! + 1 };
          yield* walk(cell.blocks, { ...base, table }, { ...state, paragraph: 0 });
        }
      }
    } else {
      if (block.kind === 'paragraph' && plainText(block).trim() !== '') location.paragraph = ++state.paragraph;
      yield { block, location };
      yield* walkNotes(block, base, state);
    }
  }
}

function* walkNotes(block: Block, { section }: BlockLocation, state: State): Generator<LocatedBlock> {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return;
  for (const { kind, label, blocks } of notesIn(block.inlines)) {
    const part = `${kind === 'footnote' ? '脚注' : '尾注'}${label}`;
    yield* walk(blocks, { section, headings: texts(state), part }, { ...state, paragraph: 0 });
  }
}

const texts = (state: State): string[] => state.headings.map((h) => h.text);

/** So much of a text is looked at for its beginning: a long paragraph may be quoted thousands of times. */
const AHEAD = 4000;

/** Beginning of `text` on one line, for quoting; at most `length` characters. */
export function excerpt(text: string, length = 30): string {
  const characters = [...maskNumbers(text.slice(0, AHEAD).replace(/\s+/g, ' ').trim())];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : characters.join('');
}

/** A location as the place of a diagnostic, with the beginning of the block's text. */
export function placeOf(file: string, { block, location }: LocatedBlock): Place {
  const around = excerpt(
    block.kind === 'table' ? plainText(block.rows[0]?.cells[0]?.blocks[0] ?? { kind: 'page-break' }) : plainText(block),
  );
  const section = location.part ?? location.headings.join(' › ');
  const t = location.table;
  return {
    kind: 'document',
    file,
    ...(section && { section }),
    ...(location.paragraph !== undefined && { paragraph: location.paragraph }),
    ...(t && { table: `表${t.number} 第${t.row}行第${t.column}列` }),
    ...(around && { around }),
  };
}
