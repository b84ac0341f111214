import type { FaceRole } from '../fonts/index.js';
import { formatNumber } from '../number-format.js';
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
    if (set.size === 0) found.set(role, set);
    for (const char of text) set.add(char.codePointAt(0) ?? 0);
  };
  const numerals = numeralsOf(document);
  const said = new Set<string>();
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph' || block.kind === 'heading') charactersOf(block, add, said, numerals);
      else if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
      else if (block.kind === 'text-box') visit(block.blocks);
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

/** What page numbers may be printed with: the digits, and the first hundred numbers of other formats. */
function numeralsOf({ sections }: Document): string {
  const formats = new Set(sections.flatMap(({ pageNumberFormat }) => pageNumberFormat ?? []));
  for (const { header, footer, blocks } of sections) {
    const parts = [header, footer].flatMap((part) => [part?.default, part?.even, part?.first].flatMap((b) => b ?? []));
    for (const block of [...blocks, ...parts])
      if (block.kind === 'paragraph')
        for (const inline of block.inlines) if (inline.kind === 'field' && inline.format) formats.add(inline.format);
  }
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  return `0123456789${[...formats].map((format) => hundred.map((n) => formatNumber(n, format)).join('')).join('')}`;
}
