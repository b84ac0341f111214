import { escapeText } from '../../office/index.js';
import { notesOf } from '../notes.js';
import type { Block, NoteRun } from '../tree.js';
import { textCss } from './inlines.js';
import type { HtmlWriter } from './writer.js';

export function noteMark(node: NoteRun, { styles }: HtmlWriter): string {
  return `<span${styles.attribute(textCss(node))}>${escapeText(node.note.label)}</span>`;
}

/** The notes that `blocks` mark, below them; '' when there are none. */
export function noteList(blocks: readonly Block[], writer: HtmlWriter): string {
  const notes = notesOf(blocks);
  if (notes.length === 0) return '';
  const items = notes.map((note) => `<div><sup>${escapeText(note.label)}</sup>${writer.blocks(note.blocks)}</div>`);
  return `\n<aside class="notes">${items.join('\n')}</aside>`;
}
