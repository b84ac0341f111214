import { notesOf } from '../../notes.js';
import type { Block, NoteRun, Paragraph, Rule } from '../../tree.js';

/** pt; the line above the notes, as word processors draw it. */
const separator = 144;

/** The notes that `blocks` mark, as blocks to be set below them: a short line, then each note with its mark. */
export function noteBlocks(blocks: readonly Block[]): Block[] {
  const notes = notesOf(blocks);
  const first = notes[0]?.blocks[0];
  if (!first) return [];
  const format = 'format' in first ? first.format : plain;
  const line: Rule = { kind: 'rule', format: plain, width: separator, line: { width: 0.5 } };
  const above: Paragraph = { kind: 'paragraph', format: { ...format, space: plain.space }, inlines: [] };
  return [above, line, ...notes.flatMap((note) => marked(note))];
}

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
