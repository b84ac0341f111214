import type { BorderLine, Float } from '../tree.js';
import type { Frame } from './anchor.js';
import { round } from './measure.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { paragraphFormat } from './paragraph-properties.js';
import { ruleOf } from './rule.js';

/** What a shape without text looks like. */
export interface ShapeLook {
  fill?: string;
  line?: BorderLine;
  /** Mirrored: a line that rises instead of falling. */
  flipped: boolean;
  alt: string;
  /** A form of its own, drawn into its width and height. */
  path?: ((width: number, height: number) => string) | undefined;
  /** Degrees clockwise. */
  angle?: number;
  float: Float | undefined;
}

type Draw = (width: number, height: number, flipped: boolean) => string;

const polygon =
  (...corners: [number, number][]): Draw =>
  (w, h) =>
    `<polygon points="${corners.map(([x, y]) => `${n(x * w)},${n(y * h)}`).join(' ')}"/>`;
const n = (value: number): string => String(Math.round(value * 100) / 100);
const line: Draw = (w, h, flipped) =>
  `<line x1="0" y1="${flipped ? n(h) : 0}" x2="${n(w)}" y2="${flipped ? 0 : n(h)}"/>`;
const rect: Draw = (w, h) => `<rect width="${n(w)}" height="${n(h)}"/>`;
const rounded: Draw = (w, h) => `<rect width="${n(w)}" height="${n(h)}" rx="${n(Math.min(w, h) / 6)}"/>`;
const ellipse: Draw = (w, h) => `<ellipse cx="${n(w / 2)}" cy="${n(h / 2)}" rx="${n(w / 2)}" ry="${n(h / 2)}"/>`;

/** Office's names of the shapes that we draw, as their usual form. */
const shapes: Record<string, Draw> = {
  line,
  straightConnector1: line,
  rect,
  flowChartProcess: rect,
  roundRect: rounded,
  flowChartAlternateProcess: rounded,
  flowChartTerminator: (w, h) => `<rect width="${n(w)}" height="${n(h)}" rx="${n(h / 2)}"/>`,
  ellipse,
  flowChartConnector: ellipse,
  triangle: polygon([0.5, 0], [1, 1], [0, 1]),
  rtTriangle: polygon([0, 0], [1, 1], [0, 1]),
  diamond: polygon([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
  flowChartDecision: polygon([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
  parallelogram: polygon([0.25, 0], [1, 0], [0.75, 1], [0, 1]),
  rightArrow: polygon([0, 0.25], [0.6, 0.25], [0.6, 0], [1, 0.5], [0.6, 1], [0.6, 0.75], [0, 0.75]),
  leftArrow: polygon([1, 0.25], [0.4, 0.25], [0.4, 0], [0, 0.5], [0.4, 1], [0.4, 0.75], [1, 0.75]),
  downArrow: polygon([0.25, 0], [0.75, 0], [0.75, 0.6], [1, 0.6], [0.5, 1], [0, 0.6], [0.25, 0.6]),
  upArrow: polygon([0.25, 1], [0.75, 1], [0.75, 0.4], [1, 0.4], [0.5, 0], [0, 0.4], [0.25, 0.4]),
};

/** A shape after its paragraph: a flat line as a rule, others as a picture (SVG). False for a form that we do not draw. */
export function addForm(preset: string, { width, height }: Frame, look: ShapeLook, out: ParagraphBuilder): boolean {
  const draw = look.path ?? shapes[preset];
  if (!draw) return false;
  const { fill, line: stroke, flipped, alt, angle, float } = look;
  if (!fill && !stroke) return true;
  if (draw === line && stroke && height <= 3 && width > 0 && !angle) {
    out.aside.push(ruleOf(round(width), stroke, float));
    return true;
  }
  // A line needs some width and height to be seen.
  const size = { width: Math.max(width, 1), height: Math.max(height, 1) };
  const pen = stroke ? `stroke="#${stroke.color ?? '000000'}" stroke-width="${n(stroke.width)}"` : 'stroke="none"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${n(size.width)}" height="${n(size.height)}" overflow="visible"><g fill="${fill ? `#${fill}` : 'none'}" ${pen}>${draw(width, height, flipped)}</g></svg>`;
  out.aside.push({
    kind: 'figure',
    format: paragraphFormat({}, 0),
    mime: 'image/svg+xml',
    bytes: new TextEncoder().encode(svg),
    ...size,
    alt,
    ...(angle && { turn: { angle } }),
    ...(float && { float }),
  });
  return true;
}

export const isRectangular = (preset: string): boolean => preset === '' || shapes[preset] === rect;
