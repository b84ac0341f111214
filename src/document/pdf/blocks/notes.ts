import { notesOf } from '../../notes.js';
import type { Block, Note, NoteRun, Paragraph, Rule } from '../../tree.js';
import type { Piece } from '../flow.js';
import type { BlockContext } from './context.js';
import type { SetBlocks } from './table-grid.js';

/** pt; the line above the endnotes. */
const separator = 144;

/** The footnotes and endnotes that `blocks` mark, as blocks to be set: each begins with its mark. */
export const noteBlocks = (blocks: readonly Block[]): Block[] => notesOf(blocks).flatMap((note) => marked(note));

/** The endnotes of all sections, below the text of the last: a short line, then the notes. */
export function endnoteBlocks(blocks: readonly Block[]): Block[] {
  const notes = notesOf(blocks).filter(({ kind }) => kind === 'endnote');
  const first = notes[0]?.blocks[0];
  if (!first) return [];
  const format = 'format' in first ? first.format : plain;
  const line: Rule = { kind: 'rule', format: plain, width: separator, line: { width: 0.5 } };
  const above: Paragraph = { kind: 'paragraph', format: { ...format, space: plain.space }, inlines: [] };
  return [above, line, ...notes.flatMap((note) => marked(note))];
}

/** The footnotes among `notes`, laid out for the foot of a page. */
export const footPieces = (notes: readonly Note[], width: number, context: BlockContext, set: SetBlocks): Piece[] =>
  notes.flatMap((note) => (note.kind === 'footnote' ? set(marked(note), width, context) : []));

const plain: Paragraph['format'] = {
  align: 'left',
  indent: { left: 0, right: 0, firstLine: 0 },
  space: { before: 0, after: 0 },
  line: { rule: 'multiple', value: 1 },
};

function marked(note: NoteRun['note']): Block[] {
  const [first, ...rest] = note.blocks;
  if (first?.kind !== 'paragraph') return note.blocks;
  const like = first.inlines.find((i) => i.kind === 'run');
  const mark: NoteRun = { kind: 'note', font: 'fangsong', size: 9, ...format(like), vertical: 'super', note };
  return [{ ...first, inlines: [mark, ...first.inlines] }, ...rest];
}

const format = (run: { font: NoteRun['font']; size: number } | undefined) => run && { font: run.font, size: run.size };
