import type { Block } from '../../tree.js';
import type { Flowable, Piece } from '../flow.js';
import type { BlockContext } from './context.js';
import { figureFlow, figurePieces } from './figure.js';
import { pageBreakFlow } from './page-break.js';
import { paragraphFlow, paragraphPieces } from './paragraph.js';
import { tableFlow, tablePieces } from './table.js';

export type { BlockContext } from './context.js';

type Next = () => Flowable | undefined;

/** One writer a block kind: how it flows over pages. */
const flows: {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, context: BlockContext, next: Next) => Flowable;
} = {
  paragraph: paragraphFlow,
  heading: paragraphFlow,
  table: (table, context) => tableFlow(table, context, pieces),
  figure: figureFlow,
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
  'page-break': () => [],
};

export function flowables(blocks: readonly Block[], context: BlockContext): Flowable[] {
  const list: Flowable[] = [];
  for (const [i, block] of blocks.entries()) {
    const make = flows[block.kind] as (block: Block, context: BlockContext, next: Next) => Flowable;
    list.push(make(block, context, () => list[i + 1]));
  }
  return list;
}

export function pieces(blocks: readonly Block[], width: number, context: BlockContext): Piece[] {
  return blocks.flatMap((block) => {
    const make = columns[block.kind] as (block: Block, width: number, context: BlockContext) => Piece[];
    return make(block, width, context);
  });
}
