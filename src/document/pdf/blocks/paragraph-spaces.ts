import type { Block } from '../../tree.js';

/** Of the space after a paragraph and the space before the next, the larger counts, as in Word. */
export function joinSpaces(blocks: readonly Block[]): readonly Block[] {
  const spaceOf = (block: Block | undefined) =>
    block?.kind === 'paragraph' || block?.kind === 'heading' ? block.format.space : undefined;
  return blocks.map((block, i) => {
    const [above, own] = [spaceOf(blocks[i - 1]), spaceOf(block)];
    if (!above || !own || above.after <= 0 || own.before <= 0 || !('format' in block)) return block;
    const space = { ...own, before: Math.max(0, own.before - above.after) };
    return { ...block, format: { ...block.format, space } } as Block;
  });
}
