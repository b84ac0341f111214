import type { Block, Inline, Note } from './tree.js';

/** Footnotes and endnotes marked in `inlines`, in order. */
export const notesIn = (inlines: readonly Inline[]): Note[] =>
  inlines.flatMap((inline) => (inline.kind === 'note' ? [inline.note] : []));

/** Notes marked anywhere in `blocks`, tables included: footnotes first, then endnotes. */
export function notesOf(blocks: readonly Block[]): Note[] {
  const notes = collect(blocks);
  return [...notes.filter((n) => n.kind === 'footnote'), ...notes.filter((n) => n.kind === 'endnote')];
}

const collect = (blocks: readonly Block[]): Note[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return notesIn(block.inlines);
    return block.kind === 'table' ? block.rows.flatMap((row) => row.cells.flatMap((c) => collect(c.blocks))) : [];
  });
