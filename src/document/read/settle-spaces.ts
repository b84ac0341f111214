import type { Block, Heading, Paragraph, ParagraphFormat } from '../tree.js';

/** Space that depends on the neighbours, kept by the format that asks for it. */
export interface NeighbourSpace {
  /** None beside a paragraph of the same style (w:contextualSpacing). */
  contextual?: boolean;
  /** As a web page has it (w:beforeAutospacing): none at the edge of a cell or page, and between the entries of a list. */
  autoBefore?: boolean;
  autoAfter?: boolean;
}

/** Takes away the space of neighbouring paragraphs, and of the first and last of `blocks`, where `asked` says that there is none. */
export function settleSpaces(blocks: readonly Block[], asked: WeakMap<ParagraphFormat, NeighbourSpace>): void {
  const wishes = blocks.map((block) => ('format' in block && asked.get(block.format)) || {});
  for (const [i, block] of blocks.entries()) {
    const { contextual, autoBefore, autoAfter } = wishes[i]!;
    if ((!contextual && !autoBefore && !autoAfter) || !isText(block)) continue;
    const [above, below] = [blocks[i - 1], blocks[i + 1]];
    const none = (neighbour: Block | undefined, auto: boolean | undefined) =>
      (contextual && neighbour && isText(neighbour) && neighbour.style === block.style) ||
      (auto && (!neighbour || (isEntry(block) && isEntry(neighbour))));
    const { before, after } = block.format.space;
    const space = { before: none(above, autoBefore) ? 0 : before, after: none(below, autoAfter) ? 0 : after };
    if (space.before !== before || space.after !== after) block.format = { ...block.format, space };
  }
}

const isText = (block: Block): block is Paragraph | Heading => block.kind === 'paragraph' || block.kind === 'heading';
const isEntry = (block: Block): boolean => isText(block) && block.listLabel !== undefined;
