import { expect, it } from 'vitest';
import { svgOf } from '../../../src/document/chart/svg.js';
import { filledPaths, placedPaths } from '../../../src/document/pdf/pdfmake/filled-paths.js';

const svg = svgOf({
  width: 20,
  height: 10,
  shapes: [
    {
      grey: 0,
      outline: [
        { to: 'move', x: 1, y: 2 },
        { to: 'line', x: 3.5, y: -2 },
        { to: 'curve', x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
        { to: 'close' },
      ],
    },
    { grey: 255, outline: [{ to: 'move', x: 0, y: 0 }] },
  ],
});

it('says a drawing of ours in operators of the page', () => {
  const paths = filledPaths(svg)!;
  expect(paths).toEqual({
    width: 20,
    height: 10,
    operators: '0 0 0 rg 1 2 m 3.5 -2 l 1 2 3 4 5 6 c h f 1 1 1 rg 0 0 m f ',
  });
  expect(placedPaths(paths, { x: 7, y: 8, width: 40, height: 10 })).toMatch(/^q 2 0 0 1 7 8 cm .* Q$/);
});

it.each([
  ['a rectangle', svg.replace('</svg>', '<rect width="1" height="1"/></svg>')],
  ['relative lines', svg.replace('L3.5', 'l3.5')],
  ['a line that is not filled', svg.replace('fill="#000000"', 'stroke="#000000"')],
  ['a part of it', svg.slice(0, -20)],
  ['another view box', svg.replace('viewBox="0 0 20', 'viewBox="0 0 10')],
])('leaves %s to the reader of SVG', (_, other) => {
  expect(filledPaths(other)).toBeUndefined();
});
