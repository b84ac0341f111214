import type { FaceRole } from '../fonts/index.js';
import type { Block, Document } from '../tree.js';
import { missingFigure } from './blocks/figure.js';
import { noteBlocks } from './blocks/notes.js';
import { placeholderParagraphs } from './blocks/placeholder.js';
import { plainRole } from './plain-role.js';
import { charactersOf } from './typeset/clusters.js';

/** Every character that the document prints, by role. */
export function documentCharacters(document: Document): Map<FaceRole, Set<number>> {
  const found = new Map<FaceRole, Set<number>>();
  const add = (role: FaceRole, text: string) => {
    const set = found.get(role) ?? new Set<number>();
    found.set(role, set);
    for (const char of text) set.add(char.codePointAt(0) ?? 0);
  };
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph' || block.kind === 'heading') charactersOf(block, add);
      else if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
      else if (block.kind === 'placeholder') visit(placeholderParagraphs(block));
      else if (block.kind === 'figure' && block.mime !== 'image/svg+xml')
        visit(placeholderParagraphs(missingFigure(block)));
      else if (block.kind === 'figure' && block.mime === 'image/svg+xml')
        add(plainRole, new TextDecoder().decode(block.bytes).replace(/<[^>]*>|\s/g, ''));
    }
  };
  for (const { header, footer, blocks } of document.sections) {
    visit([...blocks, ...noteBlocks(blocks)]);
    for (const part of [header, footer])
      if (part) for (const side of [part.default, part.even, part.first]) if (side) visit(side);
  }
  if (document.watermark) add(plainRole, document.watermark);
  return found;
}
