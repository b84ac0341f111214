import { expect, test } from 'vitest';
import { pdfOf } from './fonts.js';
import { linesOf, readPages } from './read-pages.js';
import { cell, documentOf, paragraph, row, section, table } from './sample.js';

const em = 442.2 / 28;
const han = (count: number) => '一二三四五六七八九十'.repeat(Math.ceil(count / 10)).slice(0, count);
const pagesOf = async (...blocks: Parameters<typeof section>[0]) =>
  readPages((await pdfOf(documentOf(section(blocks)))).bytes).map((page) =>
    linesOf(page).filter((l) => !/^— \d+ —$/.test(l.text)),
  );

test.each([
  ['（甲）。乙', [0, 1, 2, 2.5, 3.5]],
  ['甲：“乙”，丙', [0, 1, 1.5, 2.5, 3.5, 4, 5]],
  ['甲（《乙》）丙', [0, 1, 1.5, 2.5, 3.5, 4, 5]],
  ['第3组', [0, 1.25, undefined, undefined]],
])('marks that meet share one empty half, digits stand a quarter off: %s', async (text, places) => {
  const line = (await pagesOf(paragraph(text)))[0]![0]!;
  const first = line.chars[0]!.x;
  for (const [i, at] of places.entries()) {
    // A second opening mark is drawn half an em left of its place.
    if (at === undefined || text[i] === '《' || text[i] === '“') continue;
    expect((line.chars[i]!.x - first) / em).toBeCloseTo(at, 1);
  }
});

test('a mark at the end of a line gives up its empty half: its ink stands at the edge', async () => {
  const [lines] = await pagesOf(paragraph(`${han(25)}，${han(60)}`));
  const mark = lines![0]!.chars.at(-1)!;
  expect(mark.text).toBe('，');
  expect(mark.x + em / 2).toBeCloseTo(595.3 - 73.7, 0);
});

test.each([
  ['—', '2021—2025'],
  ['～', '3～5'],
])('%s between numbers never begins a line', async (dash, words) => {
  for (let before = 20; before < 28; before++) {
    const [lines] = await pagesOf(paragraph(`${han(before)}${words}${han(20)}`));
    expect(lines!.map(({ text }) => text[0])).not.toContain(dash);
  }
});

test('the lines of a paragraph are weighed against each other: none is left loose because a word did not fit', async () => {
  const words = `${han(21)}（2021年12月1日至）${han(24)}，${han(9)}，“${han(8)}”${han(20)}。`;
  const [lines] = await pagesOf(paragraph(words));
  const gaps = lines!.slice(0, -1).map(({ chars }) => {
    const steps = chars.slice(1).map((c, i) => (/[一-十]/.test(c.text + chars[i]!.text) ? c.x - chars[i]!.x : 0));
    return Math.max(...steps.filter((step) => step < 1.2 * em));
  });
  expect(Math.max(...gaps) / em).toBeLessThan(1.15);
});

test.each([
  [20, 3, [20, 3]],
  [21, 3, [21, 3]],
  [19, 4, [21, 2]],
  [20, 5, [22, 3]],
  [19, 6, [22, 3]],
])('%i lines before, a paragraph of %i: no line alone at the foot or top of a page', async (before, count, pages) => {
  const lines = await pagesOf(paragraph(han(26 + 28 * (before - 1))), paragraph(han(26 + 28 * (count - 1))));
  expect(lines.map((page) => page.length)).toEqual(pages);
});

test('a table row whose text is kept with the next stands on the same page', async () => {
  const kept = cell('小计');
  for (const block of kept.blocks) if (block.kind === 'paragraph') block.format.keepWithNext = true;
  const rows = (last: typeof kept) => [
    ...Array.from({ length: 28 }, () => row([cell('行')])),
    row([last]),
    row([cell('尾')]),
  ];
  const [free] = await pagesOf(paragraph('甲'), table([300], rows(cell('小计'))));
  const [bound, next] = await pagesOf(paragraph('甲'), table([300], rows(kept)));
  expect(free!.at(-1)!.text).toBe('小计');
  expect(bound!.at(-1)!.text).toBe('行');
  expect(next!.map((l) => l.text)).toEqual(['小计', '尾']);
});

test.each([
  ['Times New Roman', '3', 'Tinos'],
  ['Times New Roman', 'a', 'Tinos'],
  ['Times New Roman', '村', 'WenKai'],
  ['Times New Roman', '“', 'WenKai'],
  ['Arial', '3', 'Arimo-Regular'],
  ['Calibri', 'a', 'Carlito-Regular'],
  ['MS Song Sans', '村', 'WenKai'],
  ['黑体', '3', 'NotoSans'],
  [undefined, '3', 'WenKai'],
])('digits and Latin letters in their own face: %s draws %s with %s', async (latin, char, face) => {
  const [[line] = []] = await pagesOf(paragraph(char, {}, latin === undefined ? {} : { latin }));
  expect(line!.chars[0]!.font).toContain(face);
});

test('of the space after a paragraph and the space before the next the larger counts', async () => {
  const [lines] = await pagesOf(
    paragraph('甲', { space: { before: 0, after: 10 } }),
    paragraph('乙', { space: { before: 30, after: 0 } }),
  );
  expect(lines![1]!.y - lines![0]!.y).toBeCloseTo(28.95 + 30, 1);
});

test.each([
  ['Times New Roman', 1.15],
  [undefined, 1.3],
])('a line of digits set single in %s is %f of their size high', async (latin, height) => {
  const single = { line: { rule: 'multiple' as const, value: 1 } };
  const look = latin === undefined ? {} : { latin };
  const [lines] = await pagesOf(paragraph('12', single, look), paragraph('34', single, look));
  expect(lines![1]!.y - lines![0]!.y).toBeCloseTo(16 * height, 1);
});

test('bold Latin letters come from a bold font, bold Chinese characters are drawn bolder', async () => {
  const [[line] = []] = await pagesOf(paragraph('村a', {}, { latin: 'Times New Roman', bold: true }));
  expect(line!.chars.map(({ font }) => font.slice(7))).toEqual(['LXGWWenKai-Light', 'Tinos-Bold']);
});

test.each([
  ['the village’s “A”', 'Tinos'],
  ['村里的“A”', 'WenKai'],
])('marks belong to the Latin font where no Chinese character stands beside them: %s', async (text, face) => {
  const [[line] = []] = await pagesOf(paragraph(text, {}, { latin: 'Times New Roman' }));
  expect(line!.chars.find((c) => c.text === '“')!.font).toContain(face);
});

test('a hyphen parts a word, not a date or number', async () => {
  const narrow = (text: string) =>
    pagesOf(paragraph(text, { indent: { left: 360, right: 0, firstLine: 0 } }, { latin: 'Times New Roman' }));
  const [words] = await narrow('self-explanatory');
  expect(words!.map((l) => l.text)).toEqual(['self-', 'explanatory']);
  const [date] = await narrow('abcde 2021-10');
  expect(date!.map((l) => l.text)).toEqual(['abcde', '2021-10']);
});

test.each([
  ['镇中心学校', 4, ['镇中心', '学校']],
  ['“双基”建设', 4, ['“双基”', '建设']],
  ['340604102201', 4, undefined],
])('centred text of several lines is broken between words, into like lines: %s', async (text, ems, wanted) => {
  const [lines] = await pagesOf(table([ems * 10.5 + 6], [row([cell(text)])]));
  const found = lines!.map((line) => line.text);
  expect(found.join('')).toBe(text);
  if (wanted) expect(found).toEqual(wanted);
});

test('where a line has no room otherwise its marks give up all that they leave empty', async () => {
  const [lines] = await pagesOf(paragraph(`一二，三四，五六，七八，${han(15)}一GB5749，九十。`));
  expect(lines).toHaveLength(2);
  expect(lines![0]!.chars.at(-1)!.x).toBeLessThan(595.3 - 73.7);
});

test('what a loose line has to fill goes to where white is expected: between scripts', async () => {
  const [lines] = await pagesOf(paragraph(`第1组${han(20)}${'W'.repeat(5)}${han(40)}`));
  const steps = (i: number, j: number) => lines![0]!.chars[j]!.x - lines![0]!.chars[i]!.x;
  expect(steps(3, 4) / em).toBeLessThan(1.15);
  expect(steps(0, 1) / em).toBeGreaterThan(1.3);
});

test('the note that ends a section below a table stands with its last row', async () => {
  for (let count = 27; count < 34; count++) {
    const rows = Array.from({ length: count }, (_, i) => row([cell(`第${i}行`)]));
    const last = (await pagesOf(paragraph('甲'), table([300], rows), paragraph('说明：乙。'))).at(-1)!;
    expect(last.map(({ text }) => text)).toContain(`第${count - 1}行`);
    expect(last.at(-1)!.text).toBe('说明：乙。');
  }
});

test.each([2, 4])('the last lines of a paragraph of %i stay with what it is kept with', async (length) => {
  for (let before = 12; before < 22; before++) {
    const filler = Array.from({ length: before }, () => paragraph('甲'));
    const kept = paragraph('乙'.repeat(28 * (length - 1) + 20), { keepWithNext: true });
    const pages = await pagesOf(...filler, kept, paragraph('署名', { space: { before: 28.95, after: 0 } }));
    const signed = pages.find((page) => page.some(({ text }) => text === '署名'))!;
    expect(signed.filter(({ text }) => text.startsWith('乙')).length).toBeGreaterThan(1);
  }
});

test('a web address is parted at its joints, so that the line before it is full', async () => {
  const [lines] = await pagesOf(
    paragraph(`${han(22)}https://www.example.gov.cn/fupin/2021/12/24/index.html${han(20)}`),
  );
  expect(lines![0]!.chars.at(-1)!.x + em).toBeGreaterThan(595.3 - 73.7 - em);
  expect(lines![0]!.text).toMatch(/[/.]$/);
  expect(lines!.map(({ text }) => text).join('')).toContain('https://www.example.gov.cn/fupin/2021/12/24/index.html');
});

test('letters keep their width: only Chinese characters are fitted to the line', async () => {
  const [[line] = []] = await pagesOf(paragraph('mm', {}, { latin: 'Times New Roman' }));
  const [first, second] = line!.chars;
  expect(second!.x - first!.x).toBeCloseTo(0.778 * 16, 1);
});
