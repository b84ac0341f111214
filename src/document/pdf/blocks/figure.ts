import type { Figure } from '../../tree.js';
import { type Flowable, type Piece, tolerance } from '../flow.js';
import type { BlockContext } from './context.js';

/** A picture on a line of its own, made smaller where the column is narrower. */
export function figureFlow(figure: Figure, context: BlockContext): Flowable {
  const total = (width: number) => figurePieces(figure, width, context).reduce((sum, p) => sum + p.height, 0);
  return {
    start: total,
    place(flow) {
      if (total(flow.width) > flow.available + tolerance && !flow.atTop) flow.newPage();
      for (const piece of figurePieces(figure, flow.width, context)) {
        piece.draw(flow.add, flow.x, flow.y);
        flow.moveDown(piece.height);
      }
    },
  };
}

export function figurePieces(figure: Figure, width: number, context: BlockContext): Piece[] {
  const { format } = figure;
  const room = width - format.indent.left - format.indent.right;
  const scale = Math.min(1, room / figure.width);
  const size = { _width: figure.width * scale, _height: figure.height * scale };
  const spare = room - size._width;
  const left = format.indent.left + (format.align === 'center' ? spare / 2 : format.align === 'right' ? spare : 0);
  const { before, after } = format.space;
  return [
    {
      height: before + size._height + after,
      draw(add, x, y) {
        const at = { x: x + left, y: y + before, ...size };
        if (figure.mime === 'image/svg+xml') add('svg', { ...at, ...{ svg: new TextDecoder().decode(figure.bytes) } });
        else add('image', { ...at, ...{ image: context.pictures.get(figure.bytes) } });
      },
    },
  ];
}
