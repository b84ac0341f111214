import type { Table, TextBox } from '../../tree.js';
import type { Piece } from '../flow.js';
import type { BlockContext } from './context.js';
import { tablePieces } from './table.js';
import type { SetBlocks } from './table-grid.js';

/** A text box is drawn as a table of one cell: frame, margins and turned text are the same. */
export function textBoxPieces(box: TextBox, room: number, context: BlockContext, set: SetBlocks): Piece[] {
  const { format, width, height, margin, blocks, verticalAlign, borders, fill, direction } = box;
  const cell = { blocks, verticalAlign, borders, margin, colSpan: 1, rowSpan: 1 };
  const table: Table = {
    kind: 'table',
    columns: [width],
    align: format.align === 'justify' ? 'left' : format.align,
    cellMargin: margin,
    rows: [
      {
        cells: [{ ...cell, ...(fill && { fill }), ...(direction && { direction }) }],
        header: false,
        cantSplit: true,
        minHeight: height,
      },
    ],
  };
  return tablePieces(table, room, context, set);
}
