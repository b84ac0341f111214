import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodePorts } from '../../../src/cli/node-ports.js';
import { hatch, polygon, rectangle, type Step } from '../../../src/document/chart/drawing.js';
import { pngOf } from '../../../src/document/chart/raster.js';
import { svgOf } from '../../../src/document/chart/svg.js';
import { drawBarChart, loadFonts, openLettering } from '../../../src/document/index.js';

/** Grey levels of a PNG that `pngOf` made. */
function pixelsOf(png: Uint8Array): { width: number; height: number; at(x: number, y: number): number } {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const start = bytes.indexOf('IDAT');
  const raw = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      grey[y * width + x] = raw[y * (width + 1) + x + 1]! + (y ? grey[(y - 1) * width + x]! : 0);
  return { width, height, at: (x, y) => grey[y * width + x]! };
}

const ink = (outline: Step[], size = 20): number => {
  const picture = pixelsOf(pngOf({ width: size, height: size, shapes: [{ outline, grey: 0 }] }, 72));
  let sum = 0;
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) sum += 1 - picture.at(x, y) / 255;
  return sum;
};

describe('pixels', () => {
  it('cover what the outline covers, wherever it lies', () => {
    const place = fc.double({ min: 0, max: 10, noNaN: true });
    const length = fc.double({ min: 0.2, max: 9, noNaN: true });
    fc.assert(
      fc.property(place, place, length, length, (x, y, w, h) => {
        // Each pixel is rounded to 1/255 and touched pixels are at most (w + 2)(h + 2).
        expect(Math.abs(ink(rectangle(x, y, w, h)) - w * h)).toBeLessThan(0.004 * (w + 2) * (h + 2));
      }),
    );
  });

  it('cover a slanted outline, however it is turned', () => {
    const triangle = (points: [number, number][]): number =>
      Math.abs(
        (points[1]![0] - points[0]![0]) * (points[2]![1] - points[0]![1]) -
          (points[2]![0] - points[0]![0]) * (points[1]![1] - points[0]![1]),
      ) / 2;
    const point = fc.tuple(fc.double({ min: 0, max: 19, noNaN: true }), fc.double({ min: 0, max: 19, noNaN: true }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 3 }), (points) => {
        expect(Math.abs(ink(polygon(points)) - triangle(points))).toBeLessThan(0.5);
      }),
    );
  });

  it('hatching stays inside its bar', () => {
    const picture = pixelsOf(
      pngOf({ width: 20, height: 20, shapes: [{ outline: hatch(5, 5, 10, 8, 3, 1), grey: 0 }] }, 72),
    );
    for (let i = 0; i < 20; i++)
      for (const [x, y] of [
        [i, 4],
        [i, 13],
        [4, i],
        [15, i],
      ] as const)
        expect(picture.at(x, y), `${x},${y}`).toBe(255);
    expect(ink(hatch(5, 5, 10, 8, 3, 1))).toBeGreaterThan(10);
  });
});

describe('bar chart', async () => {
  const ports = nodePorts();
  const fonts = (await loadFonts(await ports.fonts(), ports.files.read)).value!;
  const text = (await openLettering(fonts, ['王店村谷山村户覆盖率整改0123456789.—（）%'])).value!;
  const drawn = (values: (number | null)[]) =>
    drawBarChart(
      {
        categories: values.map(() => '王店村'),
        series: [{ name: '户覆盖率', values }],
        unit: '%',
        max: 100,
      },
      442,
      text,
    );

  it('makes bars as long as their values', () => {
    const widths = [25, 50, 100].map((value) => {
      const bar = drawn([value]).shapes.find(({ grey }) => grey === 96)!.outline as { x: number }[];
      return bar[1]!.x - bar[0]!.x;
    });
    expect(widths[1]! / widths[0]!).toBeCloseTo(2);
    expect(widths[2]! / widths[1]!).toBeCloseTo(2);
  });

  it('draws no bar for 0 and for no figure, and stays within its frame', () => {
    const drawing = drawn([0, null, 100]);
    expect(drawing.shapes.filter(({ grey }) => grey === 96)).toHaveLength(1);
    for (const { outline } of drawing.shapes)
      for (const step of outline)
        if (step.to !== 'close') {
          expect(step.x).toBeGreaterThanOrEqual(0);
          expect(step.x).toBeLessThanOrEqual(drawing.width);
          expect(step.y).toBeLessThanOrEqual(drawing.height);
        }
  });

  it('is plain paths, letters too: the same everywhere', () => {
    const svg = svgOf(drawn([12.5]));
    expect(svg).not.toMatch(/<text|font/);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(svgOf(drawn([12.5]))).toBe(svg);
  });
});
