import { crc32, deflateSync } from 'node:zlib';
import type { Drawing, Step } from './drawing.js';

/** Pieces that a curve is drawn with: at 300 dpi and 9 pt a letter's corner is some ten pixels. */
const PIECES = 6;

/** A drawing as a grey PNG for programs that do not show SVG (WPS, Word before 2016). Edges are smoothed by exact coverage. */
export function pngOf(drawing: Drawing, dpi = 300): Uint8Array {
  const scale = dpi / 72;
  const width = Math.ceil(drawing.width * scale);
  const height = Math.ceil(drawing.height * scale);
  const pixels = new Uint8Array(width * height).fill(255);
  for (const { outline, grey } of drawing.shapes) paint(pixels, width, height, flatten(outline, scale), grey);
  return png(pixels, width, height, dpi);
}

type Line = [x0: number, y0: number, x1: number, y1: number];

/** Straight pieces of an outline in pixels; every figure is closed. */
function flatten(outline: readonly Step[], scale: number): Line[] {
  const lines: Line[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const to = (nx: number, ny: number): void => {
    lines.push([x, y, nx, ny]);
    [x, y] = [nx, ny];
  };
  for (const step of outline) {
    if (step.to === 'close') to(startX, startY);
    else if (step.to === 'move') {
      if (x !== startX || y !== startY) to(startX, startY);
      [x, y] = [step.x * scale, step.y * scale];
      [startX, startY] = [x, y];
    } else if (step.to !== 'curve') to(step.x * scale, step.y * scale);
    else {
      const { x1, y1, x2, y2 } = step;
      const [ax, ay] = [x, y];
      for (let i = 1; i <= PIECES; i++) {
        const t = i / PIECES;
        const u = 1 - t;
        const mix = (a: number, b: number, c: number, d: number): number =>
          u * u * u * a + 3 * u * u * t * b * scale + 3 * u * t * t * c * scale + t * t * t * d * scale;
        to(mix(ax, x1, x2, step.x), mix(ay, y1, y2, step.y));
      }
    }
  }
  return lines;
}

/** Fills by signed coverage: each edge adds what it covers of its pixels, a running sum along the row is the area inside. */
function paint(pixels: Uint8Array, width: number, height: number, lines: readonly Line[], grey: number): void {
  let [top, bottom, left, right] = [height, 0, width, 0];
  for (const [x0, y0, x1, y1] of lines) {
    top = Math.min(top, Math.floor(Math.min(y0, y1)));
    bottom = Math.max(bottom, Math.ceil(Math.max(y0, y1)));
    left = Math.min(left, Math.floor(Math.min(x0, x1)));
    right = Math.max(right, Math.ceil(Math.max(x0, x1)));
  }
  [top, bottom, left, right] = [Math.max(0, top), Math.min(height, bottom), Math.max(0, left), Math.min(width, right)];
  if (bottom <= top || right <= left) return;
  const stride = right - left + 2;
  const cover = new Float64Array(stride * (bottom - top));
  for (const [x0, y0, x1, y1] of lines) addEdge(cover, stride, bottom - top, x0 - left, y0 - top, x1 - left, y1 - top);
  for (let row = 0; row < bottom - top; row++) {
    let sum = 0;
    for (let column = 0; column < right - left; column++) {
      sum += cover[row * stride + column]!;
      const share = Math.min(1, Math.abs(sum));
      if (share < 1 / 512) continue;
      const at = (row + top) * width + column + left;
      pixels[at] = Math.round(pixels[at]! * (1 - share) + grey * share);
    }
  }
}

function addEdge(
  cover: Float64Array,
  stride: number,
  height: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): void {
  if (ay === by) return;
  const sign = ay < by ? 1 : -1;
  const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const slope = (x1 - x0) / (y1 - y0);
  let x = y0 < 0 ? x0 - y0 * slope : x0;
  for (let row = Math.max(0, Math.floor(y0)); row < Math.min(height, Math.ceil(y1)); row++) {
    const tall = Math.min(row + 1, y1) - Math.max(row, y0);
    const next = x + slope * tall;
    addSpan(cover, row * stride, stride, Math.min(x, next), Math.max(x, next), tall * sign);
    x = next;
  }
}

/** One edge within one row of pixels, from `from` to `to` along it; `amount` of the row's height. */
function addSpan(cover: Float64Array, base: number, stride: number, from: number, to: number, amount: number): void {
  const clamp = (value: number): number => Math.min(stride - 2, Math.max(0, value));
  const [a, b] = [clamp(from), clamp(to)];
  const first = Math.floor(a);
  const last = Math.max(first + 1, Math.ceil(b));
  if (last === first + 1) {
    // Within one pixel: the area right of the edge stays in it, the rest belongs to all that follow.
    const right = 1 - ((a + b) / 2 - first);
    cover[base + first]! += amount * right;
    cover[base + first + 1]! += amount * (1 - right);
    return;
  }
  const per = 1 / (b - a);
  let before = 0;
  for (let pixel = first; pixel < last; pixel++) {
    // Area covered up to this pixel's right side, as the integral of the edge's height.
    const reach = Math.min(b, pixel + 1);
    const enter = Math.max(a, pixel);
    const risen = (enter - a) * per;
    const rising = (reach - enter) * per;
    const covered = risen * 1 + rising * (pixel + 1 - (enter + reach) / 2);
    const full = risen + rising;
    // The running sum at this pixel must be `covered`; what is passed on is the difference to it.
    cover[base + pixel]! += amount * (covered - before);
    before = covered;
    if (pixel === last - 1) cover[base + last]! += amount * (full - covered);
  }
}

function png(pixels: Uint8Array, width: number, height: number, dpi: number): Uint8Array {
  const raw = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    // Filter 2, difference to the row above: charts are mostly vertical and horizontal edges.
    raw[row * (width + 1)] = 2;
    for (let column = 0; column < width; column++) {
      const above = row === 0 ? 0 : pixels[(row - 1) * width + column]!;
      raw[row * (width + 1) + column + 1] = (pixels[row * width + column]! - above) & 255;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  density.writeUInt32BE(Math.round(dpi / 0.0254), 0);
  density.writeUInt32BE(Math.round(dpi / 0.0254), 4);
  density[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('pHYs', density),
    chunk('IDAT', deflateSync(raw, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
