import { expect, test } from 'vitest';
import type { Table } from '../../../src/document/tree.js';
import { pdfOf } from './fonts.js';
import { linesOf, type ReadPage, readPages } from './read-pages.js';
import { cell, documentOf, heading, landscape, paragraph, row, section, table } from './sample.js';

const pagesOf = async (...blocks: Parameters<typeof section>[0]) =>
  readPages((await pdfOf(documentOf(section(blocks)))).bytes).map(withoutNumber);
const withoutNumber = (page: ReadPage): ReadPage => ({
  ...page,
  chars: page.chars.filter((c) => !c.font.includes('Serif')),
});
const texts = (page: ReadPage) => linesOf(page).map((l) => l.text);
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => row([cell(`甲${from + i}`), cell(`乙${from + i}`)]));

test('a long table repeats its header rows and loses no row', async () => {
  const head = [row([cell('表头', { colSpan: 2 })], { header: true }), row([cell('左'), cell('右')], { header: true })];
  const pages = await pagesOf(table([200, 200], [...head, ...rows(80)]));
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(texts(page).slice(0, 2)).toEqual(['表头', '左右']);
  expect(pages.flatMap((p) => texts(p).slice(2))).toEqual(Array.from({ length: 80 }, (_, i) => `甲${i}乙${i}`));
});

test('a cell over several rows is said again where they go on', async () => {
  const group = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) =>
      row([...(i === 0 ? [cell(name, { rowSpan: count })] : []), cell(`${name}${i}`)]),
    );
  const pages = await pagesOf(table([100, 200], [...group('子', 20), ...group('丑', 20)]));
  const alone = (page: ReadPage, name: string) => page.chars.filter((c) => c.text === name && c.x < 200).length;
  expect(pages.map((p) => [alone(p, '子'), alone(p, '丑')])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

test('a row taller than a page goes on, cell by cell, and nothing is lost', async () => {
  const long = Array.from({ length: 700 }, (_, i) => String(i).padStart(4, '天')).join('，');
  const pages = await pagesOf(table([100, 250], [row([cell('名'), cell(long)]), ...rows(1)]));
  expect(pages.length).toBeGreaterThan(1);
  const found = pages
    .flatMap((p) => linesOf({ ...p, chars: p.chars.filter((c) => c.x > 200) }).map((l) => l.text))
    .join('');
  expect(found).toBe(`${long}乙0`);
});

test('columns are as wide as given, and shrink together when the page is narrower', async () => {
  const wide = table([400, 800], [row([cell('甲'), cell('乙')])]);
  const [page] = await pagesOf(wide);
  const [left, right] = page!.chars;
  expect(left!.x + left!.width / 2).toBeCloseTo(79.4 + 442.2 / 6, 0);
  expect(right!.x + right!.width / 2).toBeCloseTo(79.4 + (442.2 * 2) / 3, 0);
});

test('text is centred in the height of its cell', async () => {
  const tall = row([cell('甲'), cell('乙', { verticalAlign: 'top' }), cell('丙', { verticalAlign: 'bottom' })], {
    minHeight: 100,
  });
  const [page] = await pagesOf(table([100, 100, 100], [tall]));
  const y = (text: string) => page!.chars.find((c) => c.text === text)!.y;
  expect(y('甲') - y('乙')).toBeCloseTo(y('丙') - y('甲'), 1);
  expect(y('丙') - y('乙')).toBeCloseTo(100 - 2 * 2 - 16 - 0.5, 1);
});

test('a heading stays with the first row of its table', async () => {
  const [first, second] = await pagesOf(
    paragraph('字'.repeat(26 + 28 * 20)),
    heading(1, '一、表'),
    table([200, 200], rows(2)),
  );
  expect(linesOf(first!)).toHaveLength(21);
  expect(texts(second!)).toEqual(['一、表', '甲0乙0', '甲1乙1']);
});

test('a table inside a cell is printed there', async () => {
  const inner: Table = table([80, 80], [row([cell('内1'), cell('内2')])]);
  const [page] = await pagesOf(table([200, 200], [row([cell('外'), cell('', { blocks: [inner] })])]));
  expect(texts(page!).join('')).toBe('外内1内2');
});

test('a wide table stands within a landscape page', async () => {
  const many = table(Array(9).fill(90), [row(Array.from({ length: 9 }, (_, i) => cell(`列${i}`)))]);
  const [page] = readPages((await pdfOf(documentOf(section([many], landscape)))).bytes).map(withoutNumber);
  expect(Math.min(...page!.chars.map((c) => c.x))).toBeGreaterThan(99.2);
  expect(Math.max(...page!.chars.map((c) => c.x + c.width))).toBeLessThan(841.9 - 104.9);
});

test.each([
  [true, ['甲甲', '乙一乙二乙三乙四乙五乙六']],
  [false, ['甲甲乙一乙二', '乙三乙四乙五乙六']],
])('a row that may be parted goes on over the page (cantSplit %s)', async (cantSplit, expected) => {
  const lines = ['一', '二', '三', '四', '五', '六'].map((n) => paragraph(`乙${n}`));
  const tall = { ...row([cell('甲甲')], { minHeight: 560 }), cantSplit: true };
  const pages = await pagesOf(table([300], [tall, { ...row([{ ...cell(''), blocks: lines }]), cantSplit }]));
  expect(pages.map((p) => texts(p).join(''))).toEqual(expected);
});

test('a table inside a cell is parted between its rows', async () => {
  const inner = table(
    [200],
    Array.from({ length: 60 }, (_, i) => row([cell(`丙${i}`)])),
  );
  const pages = await pagesOf(table([300], [{ ...row([{ ...cell(''), blocks: [inner] }]), cantSplit: false }]));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) for (const { y } of page.chars) expect(y).toBeLessThan(842 - 99);
  expect(pages.flatMap(texts)).toEqual(Array.from({ length: 60 }, (_, i) => `丙${i}`));
});

test('an indent beyond the paper does not take the table with it', async () => {
  const [page] = await pagesOf({ ...table([200], [row([cell('甲')])]), indent: 3000 });
  expect(page!.chars.find((c) => c.text === '甲')!.x).toBeLessThan(300);
});
