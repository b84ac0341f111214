import type { Block, Heading, Paragraph, ParagraphFormat } from '../tree.js';

/** Takes away the space between neighbouring paragraphs of one style whose formats are in `contextual` (w:contextualSpacing). */
export function closeContextualSpaces(blocks: readonly Block[], contextual: WeakSet<ParagraphFormat>): void {
  const formats = blocks.map((block) => ('format' in block ? block.format : undefined));
  const asked = formats.map((format) => format !== undefined && contextual.has(format));
  for (let i = 1; i < blocks.length; i++) {
    const [above, below] = [blocks[i - 1]!, blocks[i]!];
    if (!isText(above) || !isText(below) || above.style !== below.style) continue;
    if (asked[i - 1]) above.format = { ...above.format, space: { ...above.format.space, after: 0 } };
    if (asked[i]) below.format = { ...below.format, space: { ...below.format.space, before: 0 } };
  }
}

const isText = (block: Block): block is Paragraph | Heading => block.kind === 'paragraph' || block.kind === 'heading';
