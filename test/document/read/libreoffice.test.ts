import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/document/read/read-docx.js';
import type { Document } from '../../../src/document/tree.js';
import { writtenByDocx } from '../written-by-docx.js';

/** Made from {@link writtenByDocx} with `soffice --headless --convert-to docx:"MS Word 2007 XML"` (LibreOffice 7.4). */
const resaved = readFileSync(new URL('../fixtures/saved-by-libreoffice.docx', import.meta.url));

/** What may differ: 1 pt twentieths, header distance without a header, spelling of style names. */
function comparable(document: Document): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value) => {
      if (key === 'headerDistance' || key === 'style') return undefined;
      return typeof value === 'number' ? Math.round(value * 5) / 5 : value;
    }),
  );
}

test('npm docx and the same file saved by LibreOffice read alike', async () => {
  const original = readDocx(await writtenByDocx(), '报告.docx');
  const saved = readDocx(resaved, '报告.docx');
  expect(original.diagnostics).toEqual([]);
  expect(saved.diagnostics).toEqual([]);
  expect(comparable(saved.value!)).toEqual(comparable(original.value!));
});

test('what npm docx writes is read as it was meant', async () => {
  const { value } = readDocx(await writtenByDocx(), '报告.docx');
  expect(value).toMatchObject({
    title: '王店村排查自查报告',
    sections: [
      {
        page: { orientation: 'portrait', gridLinePitch: 28.95 },
        footer: { default: [{ format: { align: 'right' } }], even: [{ format: { align: 'left' } }] },
      },
      { page: { orientation: 'landscape', width: 841.9 } },
    ],
  });
  expect(value?.sections[0]?.blocks).toMatchObject([
    {
      kind: 'heading',
      level: 0,
      format: { align: 'center', indent: { firstLine: 0 } },
      inlines: [{ font: 'xiaobiaosong', size: 22 }],
    },
    { kind: 'paragraph', format: { indent: { firstLine: 0 } } },
    { kind: 'heading', level: 1, inlines: [{ font: 'heiti', size: 16 }] },
    { kind: 'heading', level: 2, inlines: [{ font: 'kaiti', size: 16 }] },
    {
      kind: 'paragraph',
      format: { align: 'justify', indent: { firstLine: 32 }, line: { rule: 'exact', value: 28.95 } },
    },
    { kind: 'table', columns: [75, 150, 217.2] },
    { kind: 'heading', level: 1 },
    { kind: 'paragraph', style: '表格文字', inlines: [{ font: 'songti', size: 12 }] },
  ]);
});
