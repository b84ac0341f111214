import { beforeAll, describe, expect, test } from 'vitest';
import { linesOf, openPdf, pageTexts, readPages } from '../../../src/document/index.js';
import { pdfOf } from '../pdf/fonts.js';
import { readPages as readOwn } from '../pdf/read-pages.js';
import { cell, documentOf, paragraph, row, sampleReport, section, table } from '../pdf/sample.js';
import { addLater, pdfWith, repack } from './repack.js';

let own: Uint8Array;
beforeAll(async () => {
  own = (await pdfOf(sampleReport())).bytes;
});
const opened = (bytes: Uint8Array) => openPdf(bytes, 'x.pdf').value!;
const textOf = (bytes: Uint8Array) => pageTexts(opened(bytes)).join('\n');

test('every character stands where the operators put it, counted a second way', () => {
  const pages = readPages(opened(own));
  const second = readOwn(own);
  expect(pages.map(({ width, height }) => [width, height])).toEqual(second.map(({ width, height }) => [width, height]));
  const round = (n: number) => Math.round(n * 10) / 10;
  const key = (one: { text: string; x: number; y: number; width: number; size: number }) =>
    [one.text, round(one.x), round(one.y), round(one.width), round(one.size)].join(' ');
  for (const [i, page] of pages.entries()) {
    const body = page.glyphs.filter(({ upright }) => upright).map(key);
    expect(body).toEqual(second[i]!.chars.filter(({ rotated }) => !rotated).map(key));
  }
});

test('lines of tables are read with place and thickness', async () => {
  const { bytes } = await pdfOf(documentOf(section([table([150, 100], [row([cell('甲'), cell('乙')])])])));
  const { areas } = readPages(opened(bytes))[0]!;
  const level = areas.filter(({ width, height }) => width > height);
  expect(Math.min(...level.map(({ x }) => x))).toBeCloseTo(79.4 + (442.2 - 250) / 2, 0);
  expect(Math.max(...level.map(({ x, width }) => x + width))).toBeCloseTo(79.4 + (442.2 + 250) / 2, 0);
  for (const { height } of level) expect(height).toBeCloseTo(0.5, 1);
});

test('numbers and rare characters of a page are read back, also in table cells', async () => {
  const blocks = [paragraph('电话13812345678，赵𠮷祥。'), table([300], [row([cell('349999194912124475')])])];
  const { bytes } = await pdfOf(documentOf(section(blocks), section([paragraph('第二页')])));
  const [first, second] = pageTexts(opened(bytes));
  expect(first).toContain('电话13812345678，赵𠮷祥。');
  expect(first).toContain('349999194912124475');
  expect(second).toContain('第二页');
});

test('the same file with its objects in streams reads the same', () => {
  expect(textOf(repack(own))).toBe(textOf(own));
});

test('a later addition replaces what it names', () => {
  const page = /(\d+) 0 obj\n<<\n\/Type \/Page\n[\s\S]*?>>\nendobj/.exec(Buffer.from(own).toString('latin1'))!;
  const cropped = addLater(
    own,
    Number(page[1]),
    page[0]
      .replace(/^.*\n/, '')
      .replace(/\nendobj$/, '')
      .replace('<<', '<< /CropBox [0 0 300 400] '),
  );
  expect(readPages(opened(cropped))[0]).toMatchObject({
    width: 300,
    height: 400,
  });
});

test.each([
  ['its table is gone', (file: string) => file.replace(/xref\n[\s\S]*trailer/, 'trailer')],
  ['something was put before it', (file: string) => `mail header\n${file}`],
  ['something stands behind its end', (file: string) => `${file}\n\0\0\0 more`],
])('%s: read all the same, and said', (_, spoil) => {
  const pdf = opened(Buffer.from(spoil(Buffer.from(own).toString('latin1')), 'latin1'));
  expect(pdf.repaired).toBe(true);
  expect(pageTexts(pdf).join('\n')).toBe(textOf(own));
});

describe('fonts of other programs', () => {
  const shown = (font: string, operators: string, more: string[] = []) => {
    const bytes = pdfWith(`BT /F1 16 Tf 100 700 Td ${operators} ET`, '/Font <</F1 5 0 R>>', [font, ...more]);
    return readPages(opened(bytes))[0]!;
  };
  const text = (...input: Parameters<typeof shown>) =>
    linesOf(shown(...input))
      .map((line) => line.text)
      .join('|');
  const map =
    '<</Length 80>>\nstream\n1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <01> <738B> endbfchar\nendstream';

  test('one byte a code, by WinAnsi', () =>
    expect(
      text(
        '<</Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding>>',
        '(\\2239\\224 \\(a\\)) Tj',
      ),
    ).toBe('“9” (a)'));
  test('by names of glyphs', () =>
    expect(
      text(
        '<</Type /Font /Subtype /Type1 /BaseFont /X /Encoding <</Differences [1 /A /comma /uni738B]>>>>',
        '<010203> Tj',
      ),
    ).toBe('A,王'));
  test('by a map to Unicode', () =>
    expect(
      text('<</Type /Font /Subtype /TrueType /BaseFont /X /ToUnicode 6 0 R>>', '<01> Tj', [
        map.replace('80', String(map.split('\n')[2]!.length)),
      ]),
    ).toBe('王'));
  test('Chinese by GBK and by UCS-2, without a table', () => {
    const font = (encoding: string) =>
      `<</Type /Font /Subtype /Type0 /BaseFont /SimFang /Encoding /${encoding} /DescendantFonts [<</Type /Font>>]>>`;
    expect(text(font('GBK-EUC-H'), '<CDF5B5EA31> Tj')).toBe('王店1');
    expect(text(font('UniGB-UCS2-H'), '<738B5E97> Tj')).toBe('王店');
  });
  test('words that only a gap divides', () =>
    expect(text('<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>', '[(GB) -400 (T)] TJ 0 -30 Td (two) Tj')).toBe(
      'GB T|two',
    ));
  test('not embedded, and no glyph', () => {
    const { glyphs } = shown(
      '<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+FangSong /Encoding /Identity-H /DescendantFonts [<</Type /Font>>]>>',
      '<00000005> Tj',
    );
    expect(glyphs.map(({ missing }) => missing)).toEqual([true, false]);
    expect(glyphs[0]!.font).toMatchObject({ name: 'FangSong', embedded: false });
  });
});

describe('hostile files end', () => {
  const refused = (bytes: Buffer) => openPdf(bytes, 'x.pdf').diagnostics.map(({ code }) => code);
  test('a form that draws itself ten times over', () => {
    const form = `<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <</XObject <</X 5 0 R>>>> /Length 60>>\nstream\n${'/X Do '.repeat(10)}\nendstream`;
    const pdf = opened(pdfWith('/X Do', '/XObject <</X 5 0 R>>', [form]));
    expect(readPages(pdf)[0]!.cut).toBe(true);
  }, 20_000);
  test('objects inside each other, without a table', () => {
    const nested = Array.from({ length: 40_000 }, (_, i) => `${i + 1} 0 obj (`).join('');
    expect(refused(Buffer.from(`%PDF-1.4\n${nested}${')'.repeat(40_000)}\ntrailer <</Root 1 0 R>>`))).toEqual([
      'PDF-030',
    ]);
  });
  test('a string that never ends, a hundred thousand times', () => {
    const pdf = opened(pdfWith(`${'( '.repeat(100_000)}`));
    expect(readPages(pdf)[0]!.glyphs).toEqual([]);
  });
  test('an encrypted file is named', () => {
    const file = pdfWith('').toString('latin1').replace('<</Root', '<</Encrypt 9 0 R /Root');
    expect(openPdf(Buffer.from(file, 'latin1'), 'x.pdf').diagnostics[0]!.message).toContain('加了密码');
  });
});
