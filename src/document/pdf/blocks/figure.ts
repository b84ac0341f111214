import type { Figure, Placeholder } from '../../tree.js';
import { roomOf } from '../../turned.js';
import type { Piece } from '../flow.js';
import type { BlockContext } from './context.js';
import { placeholderPieces } from './placeholder.js';

/** A picture on a line of its own, made smaller where the column is narrower. */
export function figurePieces(figure: Figure, width: number, context: BlockContext): Piece[] {
  if (context.pictures.get(figure.bytes) === null) return placeholderPieces(missingFigure(figure), width, context);
  const { format, crop, turn } = figure;
  const room = width - format.indent.left - format.indent.right;
  const outer = roomOf(figure);
  const scale = Math.min(1, room / outer.width);
  const size = { _width: figure.width * scale, _height: figure.height * scale };
  const [across, down] = [outer.width * scale, outer.height * scale];
  const spare = room - across;
  const left = format.indent.left + (format.align === 'center' ? spare / 2 : format.align === 'right' ? spare : 0);
  const { before, after } = format.space;
  return [
    {
      height: before + down + after,
      draw(add, x, y) {
        const at = { x: x + left + (across - size._width) / 2, y: y + before + (down - size._height) / 2, ...size };
        if (figure.mime === 'image/svg+xml')
          add('svg', { ...at, ...{ svg: new TextDecoder().decode(figure.bytes), turn } });
        else add('image', { ...at, ...{ image: context.pictures.get(figure.bytes), crop, turn } });
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
