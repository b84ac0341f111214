import { expect, test } from 'vitest';
import { openPdf } from '../../../src/document/pdf-file/index.js';
import { readPages } from '../../../src/document/pdf-page/index.js';
import type { Paragraph, Run } from '../../../src/document/tree.js';
import { pdfOf } from './fonts.js';
import { documentOf, paragraph, section } from './sample.js';

const words = '全村逐户核对台账入户走访一百二十户发现问题七个已经整改五个其余两个明确责任人和完成时限'.repeat(3);
const dropped = (place: 'text' | 'margin', text = words): Paragraph => {
  const rest = paragraph(text);
  const first: Run = { kind: 'run', text: '今', font: 'heiti', size: 76, dropped: { lines: 3, gap: 3, place } };
  return { ...rest, inlines: [first, ...rest.inlines] };
};
const charsOf = async (...blocks: Paragraph[]) => {
  const { bytes } = await pdfOf(documentOf(section(blocks)));
  return readPages(openPdf(bytes, '样张.pdf').value!)[0]!.glyphs.filter((g) => g.y < 700);
};
const rounded = (n: number) => Math.round(n * 10) / 10;
/** Where each line begins, in order. */
function starts(chars: { x: number; y: number }[]): number[] {
  const lines = [...new Set(chars.map((c) => c.y))].map((y) => chars.filter((c) => c.y === y).map((c) => c.x));
  return lines.map((line) => rounded(Math.min(...line)));
}

test('three lines make room for a dropped capital, whose foot stands on the third', async () => {
  const [capital, ...rest] = await charsOf(dropped('text'));
  expect([capital!.text, rounded(capital!.x)]).toEqual(['今', 79.4]);
  expect(rest.map((c) => c.text).join('')).toBe(words);
  const lines = [...new Set(rest.map((c) => c.y))];
  expect(capital!.y).toBeCloseTo(lines[2]!, 1);
  const [first, second, third, fourth] = starts(rest);
  expect([second, third]).toEqual([first, first]);
  expect(first! - 79.4).toBeCloseTo(79, 0);
  expect(fourth).toBe(79.4);
});

test('out in the margin it takes no room; a short paragraph is as high as its capital', async () => {
  const [capital, ...rest] = await charsOf(dropped('margin'));
  expect(capital!.x).toBeLessThan(79.4 - 70);
  expect(new Set(starts(rest))).toEqual(new Set([79.4]));
  const short = await charsOf(dropped('text', '年'), paragraph('下'));
  const [, year, below] = short;
  expect(below!.y - year!.y).toBeCloseTo(3 * 28.95, 0);
});
