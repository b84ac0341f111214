import type { Float } from '../tree.js';
import type { Frame } from './anchor.js';
import { partOf } from './anchor.js';
import { points, round } from './measure.js';
import type { El } from './xml.js';
import { child } from './xml.js';

/** A shape of the old drawing language, and where it stands. */
export interface VmlShape {
  el: El;
  /** Within the drawing, pt. */
  frame: Frame;
  float: Float | undefined;
}

const shapeNames = new Set(['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:line']);

/** The shapes of `w:pict`, those of groups one by one. */
export function* shapesIn(pict: El): Generator<VmlShape> {
  for (const c of pict.children) {
    if (shapeNames.has(c.name)) yield { el: c, frame: { ...frameOf(c), x: 0, y: 0 }, float: floatOf(c) };
    else if (c.name === 'v:group') yield* groupShapes(c);
  }
}

function* groupShapes(group: El): Generator<VmlShape> {
  const whole = frameOf(group);
  const float = floatOf(group);
  for (const { el, frame } of inside(group, { ...whole, x: 0, y: 0 }))
    yield { el, frame, float: float && partOf(float, frame, whole) };
}

/** Children of a group: `left` and such are in its own coordinates (`coordsize`), which fill `whole`. */
function* inside(group: El, whole: Frame): Generator<Omit<VmlShape, 'float'>> {
  const pair = (name: string, usual: number) => {
    const [a, b] = (group.attrs[name] ?? '').split(',').map((n) => Number(n));
    return [a || usual, b || usual] as const;
  };
  const [[wide, high], [left, top]] = [pair('coordsize', 1000), pair('coordorigin', 0)];
  for (const el of group.children) {
    const own = frameOf(el);
    const frame = {
      x: round(whole.x + ((own.x - left) * whole.width) / wide),
      y: round(whole.y + ((own.y - top) * whole.height) / high),
      width: round((own.width * whole.width) / wide),
      height: round((own.height * whole.height) / high),
    };
    if (el.name === 'v:group') yield* inside(el, frame);
    else if (shapeNames.has(el.name)) yield { el, frame };
  }
}

/** As the style says; a line as its ends do. */
function frameOf({ name, attrs }: El): Frame {
  const style = attrs.style ?? '';
  const ends = [attrs.from, attrs.to].map((end) => (end ?? '').split(',').map((n) => points(n, 1) ?? 0));
  if (name === 'v:line') {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = ends;
    return {
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: round(Math.abs(x2 - x1)),
      height: round(Math.abs(y2 - y1)),
    };
  }
  return {
    x: cssPoints(style, 'left'),
    y: cssPoints(style, 'top'),
    width: cssPoints(style, 'width'),
    height: cssPoints(style, 'height'),
  };
}

const acrossFrom: Record<string, Float['across']['from']> = {
  page: 'page',
  margin: 'margin',
  'left-margin-area': 'left-margin',
  'inner-margin-area': 'left-margin',
  'right-margin-area': 'right-margin',
  'outer-margin-area': 'right-margin',
};
const downFrom: Record<string, Float['down']['from']> = {
  page: 'page',
  margin: 'margin',
  'top-margin-area': 'top-margin',
  'bottom-margin-area': 'bottom-margin',
};
const acrossAligns: Record<string, Float['across']['align']> = { center: 'center', right: 'right', outside: 'right' };
const downAligns: Record<string, Float['down']['align']> = { center: 'center', bottom: 'bottom', outside: 'bottom' };

/** The place that a shape's style gives it on the page; undefined for one that stands in the text. */
function floatOf(el: El): Float | undefined {
  const style = el.attrs.style ?? '';
  const word = (property: string) => new RegExp(`(?:^|;)\\s*${property}:\\s*([\\w-]+)`).exec(style)?.[1] ?? '';
  if (word('position') !== 'absolute') return undefined;
  const wrap = child(el, 'w10:wrap')?.attrs;
  const side = wrap?.side;
  const corner = el.name === 'v:line' ? frameOf(el) : undefined;
  const distance = (name: string, usual: number) =>
    /mso-wrap-distance/.test(style) ? cssPoints(style, `mso-wrap-distance-${name}`) : usual;
  return {
    across: {
      from: acrossFrom[word('mso-position-horizontal-relative')] ?? 'column',
      align: acrossAligns[word('mso-position-horizontal')] ?? 'left',
      offset:
        corner?.x ??
        (acrossAligns[word('mso-position-horizontal')]
          ? 0
          : cssPoints(style, 'margin-left') || cssPoints(style, 'left')),
      ...(/^(in|out)side$/.test(word('mso-position-horizontal')) && { mirrored: true as const }),
    },
    down: {
      from: downFrom[word('mso-position-vertical-relative')] ?? 'paragraph',
      align: downAligns[word('mso-position-vertical')] ?? 'top',
      offset:
        corner?.y ??
        (downAligns[word('mso-position-vertical')] ? 0 : cssPoints(style, 'margin-top') || cssPoints(style, 'top')),
    },
    wrap: wrap?.type === 'topAndBottom' ? 'above-below' : wrap && wrap.type !== 'none' ? 'around' : 'none',
    ...((side === 'left' || side === 'right') && { side }),
    distance: {
      top: distance('top', 0),
      right: distance('right', 9),
      bottom: distance('bottom', 0),
      left: distance('left', 9),
    },
    ...(/z-index:\s*-/.test(style) && { behind: true as const }),
  };
}

/** A measure of a shape's style, pt; bare numbers are pt, too. */
export function cssPoints(style: string, property: string): number {
  const value = new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]+)`).exec(style)?.[1];
  return points(value?.trim(), 1) ?? 0;
}
