import { expect, test } from 'vitest';
import { openPdf } from '../../../src/document/pdf-file/index.js';
import { readPages as printed } from '../../../src/document/pdf-page/index.js';
import type { Section } from '../../../src/document/tree.js';
import { pdfOf } from './fonts.js';
import { linesOf, readPages } from './read-pages.js';
import { cell, documentOf, paragraph, portrait, row, section, table } from './sample.js';

const pagesOf = async (...sections: Section[]) => readPages((await pdfOf(documentOf(...sections))).bytes);
const numbered = (count: number) => Array.from({ length: count }, (_, i) => paragraph(`第${i + 1}条`));
const columns = {
  each: [
    { width: 211.1, gap: 20 },
    { width: 211.1, gap: 0 },
  ],
};

test('text in columns fills the first, then the second, then the next page', async () => {
  const pages = await pagesOf({ ...section(numbered(50)), columns });
  expect(pages).toHaveLength(2);
  const middle = 79.4 + 442.2 / 2;
  const left = pages[0]!.chars.filter((c) => c.text === '第' && c.x < middle);
  const right = pages[0]!.chars.filter((c) => c.text === '第' && c.x > middle);
  expect([left.length, right.length]).toEqual([22, 22]);
});

test('columns between other text are filled evenly, and the text goes on below them', async () => {
  const before = section([paragraph('上文')]);
  const between: Section = { ...section(numbered(10)), columns, continuous: true };
  const after: Section = { ...section([paragraph('下文')]), continuous: true };
  const [page, more] = await pagesOf(before, between, after);
  expect(more).toBeUndefined();
  const lines = linesOf(page!);
  expect(lines[0]!.text).toBe('上文');
  expect(lines.slice(1, 6).map((l) => l.text)).toEqual([1, 2, 3, 4, 5].map((n) => `第${n}条第${n + 5}条`));
  expect(lines[6]!.text).toBe('下文');
});

test.each([
  ['upperRoman', '— IV —'],
  ['chineseCounting', '— 四 —'],
  ['lowerLetter', '— d —'],
  ['numberInDash', '— - 4 - —'],
])('page numbers as %s', async (pageNumberFormat, text) => {
  const [page] = await pagesOf({ ...section([paragraph('甲')]), pageNumberFormat, pageNumberStart: 4 });
  expect(linesOf(page!).at(-1)!.text).toBe(text);
});

test('small characters stand over the middle of theirs; wider ones spread them', async () => {
  const plain = paragraph('古饶镇');
  const [base] = plain.inlines as [{ kind: 'run'; text: string; font: 'fangsong'; size: number }];
  const inlines = [
    { ...base, text: '古' },
    { ...base, text: '饶', ruby: 'ráo' },
    { ...base, text: '镇' },
  ];
  const { bytes } = await pdfOf(documentOf(section([{ ...plain, inlines }])));
  const [page] = printed(openPdf(bytes, '样张.pdf').value!);
  const over = page!.glyphs.filter((c) => 'ráo'.includes(c.text));
  const under = page!.glyphs.find((c) => c.text === '饶')!;
  expect(over.map((c) => c.size)).toEqual([8, 8, 8]);
  expect(over[0]!.y).toBeLessThan(under.y - 14);
  const centre = (over[0]!.x + over[2]!.x + over[2]!.width) / 2;
  expect(Math.abs(centre - under.x - 8)).toBeLessThan(1);
});

test('an exact row keeps its height where the text nearly fits, and grows where it would be lost', async () => {
  const exact = { minHeight: 16, exact: true as const };
  const long = cell('很长的一段文字要占好几行才放得下');
  const at = async (first: ReturnType<typeof cell>) => {
    const [page] = await pagesOf(section([table([60], [row([first], exact), row([cell('下')])])]));
    return linesOf(page!).find((l) => l.text === '下')!.y;
  };
  const [short, grown] = [await at(cell('短')), await at(long)];
  expect(grown - short).toBeGreaterThan(30);
});

test('lines around the page do not move the text', async () => {
  const line = { width: 1, gap: 4 };
  const page = { ...portrait, borders: { from: 'text' as const, top: line, right: line, bottom: line, left: line } };
  const [plain] = await pagesOf(section([paragraph('甲')]));
  const [framed] = await pagesOf(section([paragraph('甲')], page));
  expect(framed!.chars[0]).toEqual(plain!.chars[0]);
});

test('head rows that would fill half the page are not said again', async () => {
  const head = Array.from({ length: 18 }, (_, i) => row([cell(`头${i}`)], { header: true }));
  const rows = Array.from({ length: 40 }, () => row([cell('行')]));
  const pages = await pagesOf(section([table([300], [...head, ...rows])]));
  const heads = pages.map((page) => page.chars.filter((c) => c.text === '头').length);
  expect(heads).toEqual([18, 0]);
});

test('the text makes room for a high header, on the page that has it', async () => {
  const first = Array.from({ length: 8 }, (_, i) => paragraph(`眉${i + 1}`));
  const long = { ...section(numbered(30)), header: { default: [paragraph('页眉')], first } };
  const [one, two] = await pagesOf(long);
  const top = (page: typeof one) => Math.round(page!.chars.find((c) => c.text === '第')!.y);
  const lowest = Math.max(...one!.chars.filter((c) => c.text === '眉').map(({ y }) => y));
  expect(top(one)).toBeGreaterThan(lowest + 16);
  const [plain] = await pagesOf(section(numbered(1)));
  expect(top(two)).toBe(top(plain));
  const [over] = await pagesOf({ ...long, page: { ...long.page, furnitureMayOverlap: true } });
  expect(top(over)).toBe(top(plain));
});

test.each([
  [undefined, 10],
  [{ spacesAdd: true as const }, 15],
])('the larger of the spaces between paragraphs counts, or both (%o)', async (layout, expected) => {
  const blocks = [
    paragraph('上', { space: { before: 0, after: 5 } }),
    paragraph('下', { space: { before: 10, after: 0 } }),
  ];
  const [page] = readPages((await pdfOf({ ...documentOf(section(blocks)), ...(layout && { layout }) })).bytes);
  const [above, below] = page!.chars.filter((c) => '上下'.includes(c.text));
  expect(below!.y - above!.y - 28.95).toBeCloseTo(expected, 1);
});
