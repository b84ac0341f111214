import { type Flowable, heightOf, type Piece, tolerance } from '../flow.js';

/** A block that is never parted, in the main flow. */
export function pieceFlow(pieces: (width: number) => Piece[]): Flowable {
  const total = (width: number) => heightOf(pieces(width));
  return {
    start: total,
    place(flow) {
      if (total(flow.width) > flow.available + tolerance && !flow.atTop) flow.newPage();
      for (const piece of pieces(flow.width)) {
        piece.draw(flow.add, flow.x, flow.y);
        flow.moveDown(piece.height);
      }
    },
  };
}
