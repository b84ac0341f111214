import type { Block, Float } from '../../tree.js';
import { roomOf } from '../../turned.js';
import { type Area, type Flow, heightOf, type Piece } from '../flow.js';
import type { BlockContext } from './context.js';
import { rulePieces } from './rule.js';
import type { SetBlocks } from './table-grid.js';

export type Floating = Extract<Block, { float?: Float }> & { float: Float };

export const isFloating = (block: Block): block is Floating => 'float' in block && block.float !== undefined;

/** What stands on the page by itself, by the index of the block in the text that it hangs on; -1: before the first. */
export interface Parted {
  flowing: Block[];
  floating: Map<number, Floating[]>;
}

export function partFloating(blocks: readonly Block[]): Parted {
  const parted: Parted = { flowing: [], floating: new Map() };
  for (const block of blocks) {
    if (!isFloating(block)) {
      parted.flowing.push(block);
      continue;
    }
    const at = parted.flowing.length - 1;
    parted.floating.set(at, [...(parted.floating.get(at) ?? []), block]);
  }
  return parted;
}

/** Where the text stands that it hangs on, pt on the page. */
type Anchor = Pick<Flow, 'x' | 'y' | 'width'>;

/** A floating block with its place on the page. */
export interface PlacedFloat extends Area {
  /** Text that stands there is printed over it. */
  behind: boolean;
  draw(add: Flow['add']): void;
}

export function placeFloat(block: Floating, anchor: Anchor, context: BlockContext, set: SetBlocks): PlacedFloat {
  const flush = { ...block, format: { ...block.format, ...plain } } as Floating;
  const pieces = contentOf(flush, context, set);
  const content = heightOf(pieces);
  const outer = block.kind === 'rule' ? { width: block.width, height: block.line.width } : roomOf(block);
  // A box grows with its text; a picture is what it is.
  const height = block.kind === 'text-box' ? Math.max(outer.height, content) : outer.height;
  const { across, down } = block.float;
  const { sheet } = context;
  const [left, width] = {
    page: [0, sheet.width],
    margin: [sheet.margin.left, sheet.width - sheet.margin.left - sheet.margin.right],
    column: [anchor.x, anchor.width],
    'left-margin': [0, sheet.margin.left],
    'right-margin': [sheet.width - sheet.margin.right, sheet.margin.right],
  }[across.from] as [number, number];
  const [top, tall] = {
    page: [0, sheet.height],
    margin: [sheet.margin.top, sheet.height - sheet.margin.top - sheet.margin.bottom],
    paragraph: [anchor.y, height],
    'top-margin': [0, sheet.margin.top],
    'bottom-margin': [sheet.height - sheet.margin.bottom, sheet.margin.bottom],
  }[down.from] as [number, number];
  const shift = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 };
  const other = across.mirrored === true && context.page !== undefined && context.page.number % 2 === 0;
  const align = other ? ({ left: 'right', right: 'left', center: 'center' } as const)[across.align] : across.align;
  const asked = left + (width - outer.width) * shift[align] + across.offset * (other ? -1 : 1);
  // Text is kept on the paper; pictures may reach over its sides.
  const x = block.kind === 'text-box' ? within(asked, sheet.width - outer.width) : asked;
  const y = within(top + (tall - height) * shift[down.align] + down.offset, sheet.height - height);
  return {
    x,
    y,
    width: outer.width,
    height,
    behind: block.float.behind === true || block.float.wrap !== 'none',
    draw(add) {
      let at = block.kind === 'rule' ? y - 2 : y;
      for (const piece of pieces) {
        piece.draw(add, x, at);
        at += piece.height;
      }
    },
  };
}

const within = (place: number, last: number): number => Math.max(0, Math.min(place, last));

const plain = { align: 'left' as const, indent: { left: 0, right: 0, firstLine: 0 }, space: { before: 0, after: 0 } };

function contentOf(block: Floating, context: BlockContext, set: SetBlocks): Piece[] {
  const { float: _, ...inFlow } = block;
  return block.kind === 'rule' ? rulePieces(block, block.width) : set([inFlow as Block], roomOf(block).width, context);
}

/** Draws it on the page where `flow` stands, and keeps text away from it. */
export function floatOn(flow: Flow, block: Floating, context: BlockContext, set: SetBlocks): void {
  const { wrap, side, distance } = block.float;
  const placed = placeFloat(block, flow, context, set);
  placed.draw((kind, item) => flow.add(kind, item, placed.behind));
  if (wrap === 'none') return;
  flow.exclude({
    x: placed.x - distance.left,
    y: placed.y - distance.top,
    width: placed.width + distance.left + distance.right,
    height: placed.height + distance.top + distance.bottom,
    wrap,
    ...(side && { side }),
  });
}
