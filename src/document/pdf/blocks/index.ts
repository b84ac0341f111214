import type { Block } from '../../tree.js';
import { type Flow, type Flowable, heightOf, type Piece } from '../flow.js';
import { moveBelow } from '../line-room.js';
import type { BlockContext } from './context.js';
import { figurePieces } from './figure.js';
import { type Floating, floatOn, isFloating, partFloating, placeFloat } from './float.js';
import { pageBreakFlow } from './page-break.js';
import { paragraphFlow, paragraphPieces } from './paragraph.js';
import { joinFrames } from './paragraph-frame.js';
import { joinSpaces } from './paragraph-spaces.js';
import { pieceFlow } from './piece-flow.js';
import { placeholderPieces } from './placeholder.js';
import { rulePieces } from './rule.js';
import { tableFlow, tablePieces } from './table.js';
import { textBoxPieces } from './text-box.js';

export type { BlockContext } from './context.js';

/** What a block needs to know of those around it. */
interface Around {
  next(): Flowable | undefined;
  /** Called where the block begins, on the page where it stands. */
  begin(flow: Flow): void;
}

/** One writer a block kind: how it flows over pages. */
const flows: {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, context: BlockContext, around: Around) => Flowable;
} = {
  paragraph: (block, context, around) => paragraphFlow(block, context, around, pieces),
  heading: (block, context, around) => paragraphFlow(block, context, around, pieces),
  table: (table, context, { next, begin }) => clear(tableFlow(table, context, pieces, next), begin),
  'text-box': (box, context, { begin }) =>
    clear(
      pieceFlow((width) => textBoxPieces(box, width, context, pieces)),
      begin,
    ),
  figure: (figure, context, { begin }) =>
    clear(
      pieceFlow((width) => figurePieces(figure, width, context)),
      begin,
    ),
  placeholder: (node, context, { begin }) =>
    clear(
      pieceFlow((width) => placeholderPieces(node, width, context)),
      begin,
    ),
  rule: (rule, _, { begin }) =>
    clear(
      pieceFlow((width) => rulePieces(rule, width)),
      begin,
    ),
  'page-break': (_, __, { begin }) => ({
    ...pageBreakFlow,
    place(flow) {
      begin(flow);
      pageBreakFlow.place(flow);
    },
  }),
};

/** A block that needs the whole width of its column: it goes below what stands in the way. */
const clear = (flowable: Flowable, begin: Around['begin']): Flowable => ({
  start: (width) => flowable.start(width),
  place(flow) {
    begin(flow);
    moveBelow(flow, Math.min(flowable.start(flow.width), flow.pageHeight));
    flowable.place(flow);
  },
});

/** The same inside a column that has no pages: cells, headers, footers. */
const columns: {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, width: number, context: BlockContext) => Piece[];
} = {
  paragraph: paragraphPieces,
  heading: paragraphPieces,
  table: (table, width, context) => tablePieces(table, width, context, pieces),
  'text-box': (box, width, context) => textBoxPieces(box, width, context, pieces),
  figure: figurePieces,
  placeholder: placeholderPieces,
  rule: rulePieces,
  'page-break': () => [],
};

function inColumn(block: Block, width: number, context: BlockContext): Piece[] {
  const make = columns[block.kind] as (block: Block, width: number, context: BlockContext) => Piece[];
  return make(block, width, context);
}

/** A box that no page can hold gives its text to the flow. */
const unboxed = (blocks: readonly Block[], context: BlockContext): readonly Block[] =>
  blocks.some(({ kind }) => kind === 'text-box')
    ? blocks.flatMap((block) => {
        if (block.kind !== 'text-box') return [block];
        const set = textBoxPieces(block, block.width, context, pieces);
        return heightOf(set) > context.sheet.height ? block.blocks : [block];
      })
    : blocks;

const arranged = (blocks: readonly Block[], { spacesAdd }: BlockContext): readonly Block[] =>
  spacesAdd ? joinFrames(blocks) : joinSpaces(joinFrames(blocks));

export function flowables(blocks: readonly Block[], context: BlockContext): Flowable[] {
  const { flowing, floating } = partFloating(unboxed(blocks, context));
  const list: Flowable[] = [];
  const hanging = (i: number) => (flow: Flow) => {
    for (const block of floating.get(i) ?? []) floatOn(flow, block, context, pieces);
  };
  const joined = arranged(flowing, context);
  for (const [i, block] of joined.entries()) {
    const make = flows[block.kind] as (block: Block, context: BlockContext, around: Around) => Flowable;
    // The words that end a section below a table are its note.
    const isLast = i === joined.length - 2;
    const follows = block.kind !== 'table' || (isLast && !block.anchor && joined[i + 1]!.kind === 'paragraph');
    list.push(make(block, context, { next: () => (follows ? list[i + 1] : undefined), begin: hanging(i) }));
  }
  return floating.has(-1) ? [{ start: () => 0, place: hanging(-1) }, ...list] : list;
}

export function pieces(blocks: readonly Block[], width: number, context: BlockContext): Piece[] {
  const [only] = blocks;
  // Most cells: there is nothing to arrange.
  if (only && blocks.length === 1 && !isFloating(only)) return inColumn(only, width, context);
  const { flowing, floating } = partFloating(blocks);
  const all = arranged(flowing, context).flatMap((block, i) => {
    return withFloats(inColumn(block, width, context), floating.get(i), width, context);
  });
  return [...withFloats([], floating.get(-1), width, context), ...all];
}

/** In a column without pages floating blocks are drawn with the first line of what they hang on; lines do not make room for them. */
function withFloats(
  own: Piece[],
  floats: readonly Floating[] | undefined,
  width: number,
  context: BlockContext,
): Piece[] {
  if (!floats) return own;
  const [first = { height: 0, draw() {} }, ...rest] = own;
  return [
    {
      ...first,
      draw(add, x, y) {
        const placed = floats.map((block) => placeFloat(block, { x, y, width }, context, pieces));
        for (const float of placed) if (float.behind) float.draw(add);
        first.draw(add, x, y);
        for (const float of placed) if (!float.behind) float.draw(add);
      },
    },
    ...rest,
  ];
}
