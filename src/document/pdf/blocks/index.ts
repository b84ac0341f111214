import type { Block } from '../../tree.js';
import type { Flowable, Piece } from '../flow.js';
import type { BlockContext } from './context.js';
import { figurePieces } from './figure.js';
import { pageBreakFlow } from './page-break.js';
import { paragraphFlow, paragraphPieces } from './paragraph.js';
import { joinFrames } from './paragraph-frame.js';
import { joinSpaces } from './paragraph-spaces.js';
import { pieceFlow } from './piece-flow.js';
import { placeholderPieces } from './placeholder.js';
import { rulePieces } from './rule.js';
import { tableFlow, tablePieces } from './table.js';

export type { BlockContext } from './context.js';

type Next = () => Flowable | undefined;

/** One writer a block kind: how it flows over pages. */
const flows: {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, context: BlockContext, next: Next) => Flowable;
} = {
  paragraph: (block, context, next) => paragraphFlow(block, context, next, pieces),
  heading: (block, context, next) => paragraphFlow(block, context, next, pieces),
  table: (table, context) => tableFlow(table, context, pieces),
  figure: (figure, context) => pieceFlow((width) => figurePieces(figure, width, context)),
  placeholder: (node, context) => pieceFlow((width) => placeholderPieces(node, width, context)),
  rule: (rule) => pieceFlow((width) => rulePieces(rule, width)),
  'page-break': () => pageBreakFlow,
};

/** The same inside a column that has no pages: cells, headers, footers. */
const columns: {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, width: number, context: BlockContext) => Piece[];
} = {
  paragraph: paragraphPieces,
  heading: paragraphPieces,
  table: (table, width, context) => tablePieces(table, width, context, pieces),
  figure: figurePieces,
  placeholder: placeholderPieces,
  rule: rulePieces,
  'page-break': () => [],
};

export function flowables(blocks: readonly Block[], context: BlockContext): Flowable[] {
  const list: Flowable[] = [];
  for (const [i, block] of joinSpaces(joinFrames(blocks)).entries()) {
    const make = flows[block.kind] as (block: Block, context: BlockContext, next: Next) => Flowable;
    list.push(make(block, context, () => list[i + 1]));
  }
  return list;
}

export function pieces(blocks: readonly Block[], width: number, context: BlockContext): Piece[] {
  return joinSpaces(joinFrames(blocks)).flatMap((block) => {
    const make = columns[block.kind] as (block: Block, width: number, context: BlockContext) => Piece[];
    return make(block, width, context);
  });
}
