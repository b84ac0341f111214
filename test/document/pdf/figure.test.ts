import { expect, test } from 'vitest';
import { pdfOf } from './fonts.js';
import { figure, png } from './pictures.js';
import { readPages } from './read-pages.js';
import { cell, documentOf, paragraph, row, section, table } from './sample.js';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="80"><rect width="50" height="40" fill="#c00"/><text x="5" y="60" font-size="12">户数：12户</text></svg>';
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('pictures with and without transparency are embedded, the same way each time', async () => {
  const tree = () => documentOf(section([figure(png(true)), paragraph('图'), figure(png(false)), figure(png(true))]));
  const { bytes, diagnostics } = await pdfOf(tree());
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(latin(bytes).match(/\/Subtype \/Image/g)).toHaveLength(5);
  for (let i = 0; i < 3; i++) expect(Buffer.compare((await pdfOf(tree())).bytes, bytes)).toBe(0);
});

test('a drawing with Chinese text is drawn, also in a table cell', async () => {
  const inCell = table([300], [row([cell('', { blocks: [figure(Buffer.from(svg), 'image/svg+xml')] })])]);
  const { bytes, diagnostics, pages } = await pdfOf(documentOf(section([inCell])));
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(pages).toBe(1);
  expect(latin(bytes)).toContain('NotoSansSC');
});

test.each([
  ['image/png', Buffer.from('no picture')],
  ['image/jpeg', Buffer.from('no picture')],
  ['image/svg+xml', Buffer.from('<svg')],
] as const)('a broken %s is named, and a box with its name stands in its place', async (mime, bytes) => {
  const result = await pdfOf(documentOf(section([figure(bytes, mime)])));
  expect(
    readPages(result.bytes)[0]!
      .chars.map((c) => c.text)
      .join(''),
  ).toContain('图片“示意图”');
  expect(result.diagnostics.find((d) => d.code === 'PDF-020')?.message).toContain('“示意图”打不开');
});

test('a small file that says it has 81 million pixels is not unpacked', async () => {
  const bytes = png(false);
  bytes.writeUInt32BE(9000, 16);
  bytes.writeUInt32BE(9000, 20);
  const { diagnostics } = await pdfOf(documentOf(section([figure(bytes)])));
  expect(diagnostics.map(({ code, message }) => [code, message.includes('太大')])).toContainEqual(['PDF-020', true]);
});
