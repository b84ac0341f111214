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

test.each([
  ['a picture by the name of a file', '<image xlink:href="/etc/hostname" width="5" height="5"/>'],
  ['a picture within', '<svg:image xmlns:svg="http://www.w3.org/2000/svg" href="data:image/png;base64,AAAA"/>'],
  ['forms repeated within forms', '<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><rect/></g>'],
  ['a gradient made of itself', '<linearGradient id="a" xlink:href="#a"/>'],
  ['a cut that is cut', '<clipPath id="a"><rect clip-path="url(#a)"/></clipPath>'],
  ['20,000 levels', '<g>'.repeat(20_000) + '</g>'.repeat(20_000)],
])('an SVG with %s is not drawn', async (_, body) => {
  const bytes = Buffer.from(svg.replace('<rect', `${body}<rect`));
  const { diagnostics } = await pdfOf(documentOf(section([figure(bytes, 'image/svg+xml')])));
  expect(diagnostics.map(({ code }) => code)).toContain('PDF-020');
});

test('an SVG with gradients, cuts and a document type is drawn', async () => {
  const body =
    '<defs><linearGradient id="g"><stop offset="0"/></linearGradient><clipPath id="c"><rect width="9" height="9"/></clipPath></defs><g clip-path="url(#c)" fill="url(#g)"><circle r="5"/></g>' +
    '<g>'.repeat(490) +
    '</g>'.repeat(490);
  const bytes = Buffer.from(
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd">${svg.replace('<rect', `${body}<rect`)}`,
  );
  const { diagnostics } = await pdfOf(documentOf(section([figure(bytes, 'image/svg+xml')])));
  expect(diagnostics.map(({ code }) => code)).not.toContain('PDF-020');
});
