import { expect, test } from 'vitest';
import { openPdf } from '../../../src/document/pdf-file/index.js';
import { readPages } from '../../../src/document/pdf-page/index.js';
import type { Block, TableCell } from '../../../src/document/tree.js';
import { pdfOf } from './fonts.js';
import { cell, documentOf, paragraph, row, section, table } from './sample.js';

const glyphsOf = async (...blocks: Block[]) => {
  const { bytes } = await pdfOf(documentOf(section(blocks)));
  return readPages(openPdf(bytes, '样张.pdf').value!)[0]!.glyphs;
};
const turned = (text: string, direction: TableCell['direction'], more: Partial<TableCell> = {}) =>
  cell(text, { ...(direction && { direction }), ...more });
const shown = async (text: string, direction: TableCell['direction']) =>
  (await glyphsOf(table([60, 60], [row([turned(text, direction), cell('横')])]))).filter((g) => text.includes(g.text));

test.each([
  ['vertical', 1, true],
  ['clockwise', 1, false],
  ['counterclockwise', -1, false],
] as const)('%s', async (direction, down, upright) => {
  const glyphs = await shown('住房安全', direction);
  expect(glyphs.map((g) => g.text).join('')).toBe('住房安全');
  expect(new Set(glyphs.map((g) => Math.round(g.x))).size).toBe(1);
  const steps = glyphs.slice(1).map((g, i) => Math.sign(g.y - glyphs[i]!.y));
  expect(steps).toEqual([down, down, down]);
  expect(glyphs.map((g) => g.upright)).toEqual([upright, upright, upright, upright]);
});

test('in a vertical cell figures lie and the row grows with the text', async () => {
  const glyphs = await shown('住2', 'vertical');
  expect(glyphs.map((g) => g.upright)).toEqual([true, false]);
  const below = async (text: string) => {
    const all = await glyphsOf(table([24], [row([turned(text, 'vertical')])]), paragraph('下'));
    return all.find((g) => g.text === '下')!.y;
  };
  expect((await below('住房安全饮水安全')) - (await below('住房安全'))).toBeGreaterThan(40);
});

test('in a row of fixed height lines are broken, one left of the other, and all of them are there', async () => {
  const exact = { minHeight: 60, exact: true as const };
  const all = await glyphsOf(table([120], [row([turned('住房安全饮水安全', 'vertical')], exact)]), paragraph('下'));
  const glyphs = all.filter((g) => g.y < 700);
  const lines = [...new Set(glyphs.filter((g) => g.text !== '下').map((g) => Math.round(g.x)))];
  expect(lines.length).toBeGreaterThan(1);
  expect(lines).toEqual([...lines].sort((a, b) => b - a));
  expect(glyphs.map((g) => g.text).join('')).toBe('住房安全饮水安全下');
});
