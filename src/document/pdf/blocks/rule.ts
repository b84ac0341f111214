import type { Rule } from '../../tree.js';
import type { Drawn, Piece } from '../flow.js';

export function rulePieces({ format, width, line }: Rule, room: number): Piece[] {
  const length = Math.min(width, room);
  const spare = room - length;
  const left =
    format.align === 'center' ? spare / 2 : format.align === 'right' ? spare : Math.min(format.indent.left, spare);
  const lines = [{ x1: 0, y1: 0, x2: length, y2: 0 }];
  const rules = [{ width: line.width, color: line.color ?? '000000', lines }];
  return [
    {
      height: line.width + 4,
      draw: (add, x, y) => add('vector', { type: 'rect', x: x + left, y: y + 2, rules } as Drawn),
    },
  ];
}
