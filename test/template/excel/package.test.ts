import { expect, it } from 'vitest';
import { openPackage, readZip } from '../../../src/office/index.js';
import { cells, fill, reopened, workbook } from './support.js';

/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const rich = (name: string) =>
  workbook(
    { [name]: { A1: '题', A2: '{{#each 行}}{{量}}', B2: '{{/each}}', A4: '末' }, 说明: { A1: '不变' } },
    (book) => {
      const sheet = book.worksheets[0]!;
      const image = book.addImage({ buffer: PNG as never, extension: 'png' });
      sheet.addImage(image, { tl: { col: 2, row: 3 }, br: { col: 3, row: 5 } } as never);
      sheet.addImage(image, { tl: { col: 4, row: 1 }, ext: { width: 10, height: 10 } } as never);
      sheet.getCell('A4').note = '批注';
    },
  );

const rowsOf = (sheet: unknown): number[] =>
  (sheet as { getImages(): { range: { tl: { nativeRow: number } } }[] }).getImages().map((i) => i.range.tl.nativeRow);

it('moves pictures and comments, and repeats a picture that stands in a repeated row', async () => {
  const filled = await fill(await rich('表'), { 行: [{ 量: 1 }, { 量: 2 }, { 量: 3 }] });
  const sheet = (await reopened(filled)).worksheets[0]!;
  expect(rowsOf(sheet).sort()).toEqual([1, 2, 3, 5]);
  expect(sheet.getCell('A6').note).toBeDefined();
  expect(sheet.getCell('A4').note).toBeUndefined();
});

it('gives every repeated sheet its own drawing and comments; every relationship leads to a declared part', async () => {
  const filled = await fill(await rich('{{#each 户}}{{名}}'), {
    户: [
      { 名: '甲', 行: [{ 量: 1 }] },
      { 名: '乙', 行: [{ 量: 1 }, { 量: 2 }] },
    ],
  });
  const book = await reopened(filled);
  expect(book.worksheets.map((s) => [s.name, rowsOf(s).length])).toEqual([
    ['甲', 2],
    ['乙', 3],
    ['说明', 0],
  ]);
  const pkg = openPackage(filled, 'x.xlsx', 'xlsx').value!;
  for (const part of pkg.names().filter((name) => !name.endsWith('.rels'))) {
    if (part !== '[Content_Types].xml') expect(pkg.contentType(part), part).toBeDefined();
    for (const { target, external } of pkg.relationships(part)) expect(external || pkg.has(target), target).toBe(true);
  }
});

it('leaves every part without tags as it was, byte for byte', async () => {
  const template = await rich('表');
  const filled = await fill(template, { 行: [{ 量: 1 }] });
  const [before, after] = [template, filled].map((bytes) => readZip(bytes, 'x').value!);
  const changed = before!
    .names()
    .filter((n) => !Buffer.from(before!.bytes(n)!).equals(Buffer.from(after!.bytes(n) ?? [])));
  expect(changed.sort()).toEqual(['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
});

it('drops a sheet whose condition does not hold, and all that belongs to it', async () => {
  const filled = await fill(await rich('{{#if 有}}表'), { 有: false, 行: [] });
  expect((await reopened(filled)).worksheets.map((s) => s.name)).toEqual(['说明']);
  expect(cells(filled)).toEqual({ A1: '不变' });
});
