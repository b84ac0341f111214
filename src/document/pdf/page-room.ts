import type { Block, Section } from '../tree.js';
import { type BlockContext, pieces } from './blocks/index.js';
import { turnsFooter, variant } from './margins.js';

/** pt that a page's header and footer take from the type area because they are higher than the margins. */
export interface TakenRoom {
  top: number;
  bottom: number;
}

/** Share of the page’s height that a header or footer takes at most. */
const greatest = 0.4;

/** What header and footer of a section take on the page with that number. */
export function roomTaken(
  { page, header, footer }: Section,
  context: BlockContext,
): (number: number, isFirst: boolean) => TakenRoom {
  const { margin, headerDistance, footerDistance, furnitureMayOverlap } = page;
  const width = page.width - margin.left - margin.right;
  const known = new Map<Block[], number>();
  const over = (blocks: Block[], distance: number, free: number): number => {
    const height = known.get(blocks) ?? pieces(blocks, width, context).reduce((sum, piece) => sum + piece.height, 0);
    known.set(blocks, height);
    return blocks.length === 0 ? 0 : Math.max(0, Math.min(distance + height, page.height * greatest) - free);
  };
  return (number, isFirst) => {
    const [above, below] = [header, footer].map((part) => (part ? variant(part, number, isFirst) : []));
    return {
      top: furnitureMayOverlap ? 0 : over(above!, headerDistance, margin.top),
      bottom: furnitureMayOverlap || turnsFooter(below!, page) ? 0 : over(below!, footerDistance, margin.bottom),
    };
  };
}
