import { expect, test } from 'vitest';
import { openPdf } from '../../../src/document/pdf-file/index.js';
import { readPages } from '../../../src/document/pdf-page/index.js';
import type { Block, Figure, Float, Section, TextBox } from '../../../src/document/tree.js';
import { pdfOf } from './fonts.js';
import { documentOf, format, paragraph, section } from './sample.js';

const pagesOf = async (...sections: Section[]) => {
  const { bytes } = await pdfOf(documentOf(...sections));
  return readPages(openPdf(bytes, '样张.pdf').value!);
};
const flush = { left: 0, right: 0, firstLine: 0 };
const words = '全村逐户核对台账入户走访一百二十户发现问题七个已经整改五个其余两个明确责任人和完成时限'.repeat(4);
const text = paragraph(words, { indent: flush });
const distance = { top: 0, right: 10, bottom: 0, left: 10 };
const float = (more: Partial<Float> = {}): Float => ({
  across: { from: 'column', align: 'right', offset: 0 },
  down: { from: 'paragraph', align: 'top', offset: 0 },
  wrap: 'around',
  distance,
  ...more,
});
const box = (more: Partial<Float> = {}): TextBox => ({
  kind: 'text-box',
  format: format(),
  float: float(more),
  blocks: [paragraph('框', { indent: flush, line: { rule: 'exact', value: 16 } }, { font: 'heiti' })],
  width: 150,
  height: 80,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  verticalAlign: 'top',
  borders: {},
});
/** Left and right end of each line of body text, and where the box stands. */
const laidOut = async (...blocks: Block[]) => {
  const [page] = await pagesOf(section(blocks));
  const glyphs = page!.glyphs.filter((g) => g.y < 740);
  const inBox = glyphs.find((g) => g.text === '框')!;
  const body = glyphs.filter((g) => g.text !== '框');
  const lines = [...new Set(body.map((g) => g.y))].map((y) => {
    const line = body.filter((g) => g.y === y);
    return { y, from: Math.min(...line.map((g) => g.x)), to: Math.max(...line.map((g) => g.x + g.width)) };
  });
  return { body: body.map((g) => g.text).join(''), inBox, lines };
};
const right = 79.4 + 442.2;

test('text runs beside a box and all of it is there', async () => {
  const { body, inBox, lines } = await laidOut(text, box());
  expect(body).toBe(words);
  expect(inBox.x).toBeCloseTo(right - 150, 0);
  const beside = lines.filter(({ y }) => y < 104.9 + 80 + 16);
  expect(beside).toHaveLength(3);
  for (const line of beside) expect(line.to).toBeLessThanOrEqual(right - 160 + 1);
  expect(lines[3]!.to).toBeCloseTo(right, 0);
});

test('on the left, lines begin to the right of the box', async () => {
  const { lines } = await laidOut(text, box({ across: { from: 'margin', align: 'left', offset: 0 } }));
  expect(lines.map(({ from }) => Math.round(from))).toEqual([239, 239, 239, ...lines.slice(3).map(() => 79)]);
});

test('text stays above and below; the box is placed from the page and does not leave it', async () => {
  const middle = await laidOut(
    text,
    box({ wrap: 'above-below', down: { from: 'paragraph', align: 'top', offset: 60 } }),
  );
  expect(middle.body).toBe(words);
  const gaps = middle.lines.slice(1).map(({ y }, i) => y - middle.lines[i]!.y);
  expect(Math.max(...gaps)).toBeGreaterThan(80 + 28);
  const far = await laidOut(
    text,
    box({ wrap: 'none', down: { from: 'page', align: 'top', offset: 900 } }),
    paragraph('末'),
  );
  expect(far.body).toBe(`${words}末`);
});

test('behind the text, or before it: lines take no notice', async () => {
  const alone = await laidOut(text);
  for (const more of [{ wrap: 'none' as const }, { wrap: 'none' as const, behind: true as const }])
    expect((await laidOut(text, box(more))).lines).toEqual(alone.lines);
});

test('a box that no page holds gives its text to the flow', async () => {
  const long = { ...box(), blocks: Array.from({ length: 60 }, (_, i) => paragraph(`第${i}行`)) };
  const pages = await pagesOf(section([text, long]));
  const printed = pages.map((page) => page.glyphs.map((g) => g.text).join('')).join('');
  for (let i = 0; i < 60; i++) expect(printed).toContain(`第${i}行`);
});

test('columns of unequal width: a paragraph goes on in the next column at its width', async () => {
  const each = [
    { width: 120, gap: 20 },
    { width: 302.2, gap: 0 },
  ];
  const [page] = await pagesOf({ ...section([paragraph(words.repeat(2), { indent: flush })]), columns: { each } });
  const glyphs = page!.glyphs.filter((g) => g.y < 740);
  expect(glyphs.map((g) => g.text).join('')).toBe(words.repeat(2));
  const [left, beside] = [glyphs.filter((g) => g.x < 200), glyphs.filter((g) => g.x > 200)];
  const widest = (list: typeof glyphs) =>
    Math.max(...list.map((g) => g.x + g.width)) - Math.min(...list.map((g) => g.x));
  expect(widest(left)).toBeLessThanOrEqual(121);
  expect(widest(beside)).toBeGreaterThan(285);
  expect(Math.min(...beside.map((g) => g.x))).toBeCloseTo(79.4 + 140, 0);
});

test('a picture in a line stands on its baseline, the line grows, text goes on after it', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60"><text x="2" y="20" font-size="10">图</text></svg>';
  const figure: Figure = {
    kind: 'figure',
    format: format(),
    mime: 'image/svg+xml',
    bytes: new TextEncoder().encode(svg),
    width: 40,
    height: 60,
    alt: '',
  };
  const line = { rule: 'multiple', value: 1 } as const;
  const plain = paragraph('前后', { indent: flush, line });
  const [before, after] = ['前', '后'].map((t) => paragraph(t, {}).inlines[0]!);
  const withPicture: Block = {
    ...plain,
    inlines: [before!, { kind: 'picture', figure, font: 'fangsong', size: 16 }, after!],
  };
  const { lines, body } = await laidOut(withPicture, paragraph('下', { indent: flush, line }));
  expect(body.replace('图', '')).toBe('前后下');
  const [first, below] = [lines.find(({ y }) => y > 150)!, lines.at(-1)!];
  expect(first.to - first.from).toBeCloseTo(16 + 40 + 16, 0);
  expect(first.y - 104.9).toBeCloseTo(60, 0);
  expect(below.y).toBeGreaterThan(first.y + 15);
});
