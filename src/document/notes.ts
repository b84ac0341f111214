import type { Block, Inline, Note } from './tree.js';

/** Footnotes and endnotes marked in `inlines`, in order. */
export const notesIn = (inlines: readonly Inline[]): Note[] =>
  inlines.flatMap((inline) => (inline.kind === 'note' ? [inline.note] : []));

/** Notes marked anywhere in `blocks`, tables included: footnotes first, then endnotes. */
export function notesOf(blocks: readonly Block[]): Note[] {
  const notes: Note[] = [];
  collect(blocks, notes);
  return [...notes.filter((n) => n.kind === 'footnote'), ...notes.filter((n) => n.kind === 'endnote')];
}

/** Loops, not flatMap: tables have tens of thousands of cells. */
function collect(blocks: readonly Block[], notes: Note[]): void {
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) collect(cell.blocks, notes);
    } else if (block.kind === 'text-box') {
      collect(block.blocks, notes);
    } else if (block.kind === 'paragraph' || block.kind === 'heading') {
      for (const inline of block.inlines) if (inline.kind === 'note') notes.push(inline.note);
    }
  }
}
