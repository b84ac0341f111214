import { notesOf } from './notes.js';
import type { Block, Document, Inline, Table } from './tree.js';

const inlineText = (inline: Inline): string => {
  switch (inline.kind) {
    case 'run':
      return inline.text;
    case 'line-break':
      return '\n';
    case 'tab':
      return '\t';
    case 'field':
    case 'note':
    case 'picture':
      return '';
  }
};

const tableText = (table: Table): string =>
  table.rows.map((row) => row.cells.map((cell) => cell.blocks.map(blockText).join('\n')).join('\t')).join('\n');

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return (block.listLabel ?? '') + block.inlines.map(inlineText).join('');
    case 'table':
      return tableText(block);
    case 'text-box':
      return block.blocks.map(blockText).join('\n');
    case 'placeholder':
      return block.texts.join('\n');
    case 'figure':
    case 'rule':
    case 'page-break':
      return '';
  }
}

/**
 * The text of a document's body or of one block, as a reader sees it: automatic numbers included, page-number fields and pictures left out.
 * Paragraphs and table rows end lines, cells are parted by tabs. Footnotes and endnotes follow their section; headers and footers are not part of it.
 */
export function plainText(what: Document | Block): string {
  if ('kind' in what) return blockText(what);
  return what.sections
    .flatMap(({ blocks }) => [...blocks, ...notesOf(blocks).flatMap((note) => note.blocks)].map(blockText))
    .join('\n');
}
