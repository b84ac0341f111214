import type { Figure } from '../tree.js';
import type { Drawn, Flow } from './flow.js';
import type { Rules } from './pdfmake/rules.js';
import type { TextLine } from './pdfmake/text-line.js';

/** A quarter turn about the origin of what is drawn, which comes to stand at x, y of the page (pt). */
export interface QuarterTurn {
  direction: 'clockwise' | 'counterclockwise';
  x: number;
  y: number;
  /** Chinese characters of the lines stand upright again. */
  upright?: boolean;
}

interface Box extends Drawn {
  w: number;
  h: number;
}
interface Picture extends Drawn {
  _width: number;
  _height: number;
  turn?: Figure['turn'];
}

/** Draws on `add` what is given to it, turned. */
export function turnedAdd(add: Flow['add'], { direction, x, y, upright }: QuarterTurn): Flow['add'] {
  const clockwise = direction === 'clockwise';
  const angle = clockwise ? 90 : 270;
  const point = (u: number, v: number) => (clockwise ? { x: x - v, y: y + u } : { x: x + v, y: y - u });
  const boxAt = (u: number, v: number, w: number, h: number) => {
    const [a, b] = [point(u, v), point(u + w, v + h)];
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) };
  };
  return (kind, item) => {
    if (kind === 'line') {
      const line = item as TextLine;
      const at = point(line.x, line.y + line.baseline);
      const turned = { x: at.x, y: at.y - line.baseline, rotate: (line.rotate ?? 0) + angle };
      add('line', Object.assign(line, turned, upright && { upright }));
    } else if ('rules' in item) {
      const segments = (item as { rules: Rules }).rules.map(({ lines, ...look }) => ({
        ...look,
        lines: lines.map(({ x1, y1, x2, y2 }) => {
          const [a, b] = [point(item.x + x1, item.y + y1), point(item.x + x2, item.y + y2)];
          return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
        }),
      }));
      add(kind, Object.assign(item, { x: 0, y: 0, rules: segments }));
    } else if ('w' in item) {
      const { w, h } = item as Box;
      add(kind, Object.assign(item, boxAt(item.x, item.y, w, h), { w: h, h: w }));
    } else {
      const { _width: w, _height: h, turn } = item as Picture;
      const middle = point(item.x + w / 2, item.y + h / 2);
      const turned = { ...turn, angle: ((turn?.angle ?? 0) + angle) % 360 };
      add(kind, Object.assign(item, { x: middle.x - w / 2, y: middle.y - h / 2, turn: turned }));
    }
  };
}
