import type { Figure, Placeholder } from '../../tree.js';
import type { Piece } from '../flow.js';
import type { BlockContext } from './context.js';
import { placeholderPieces } from './placeholder.js';

/** A picture on a line of its own, made smaller where the column is narrower. */
export function figurePieces(figure: Figure, width: number, context: BlockContext): Piece[] {
  if (context.pictures.get(figure.bytes) === null) return placeholderPieces(missingFigure(figure), width, context);
  const { format, crop } = figure;
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
        else add('image', { ...at, ...{ image: context.pictures.get(figure.bytes), crop } });
      },
    },
  ];
}

/** What stands in the place of a picture that cannot be opened. */
export const missingFigure = ({ format, alt, width, height }: Figure): Placeholder => ({
  kind: 'placeholder',
  format,
  name: alt ? `图片“${alt}”` : '图片',
  texts: [],
  width,
  height,
});
