import { expect, test } from 'vitest';
import { openPdf, pageTexts } from '../../../src/document/index.js';
import { pdfOf } from '../pdf/fonts.js';
import { cell, documentOf, paragraph, row, section, table } from '../pdf/sample.js';

test('numbers and rare characters of a page are read back, also in table cells', async () => {
  const blocks = [paragraph('电话13812345678，赵𠮷祥。'), table([300], [row([cell('349999194912124475')])])];
  const { bytes } = await pdfOf(documentOf(section(blocks), section([paragraph('第二页')])));
  const [first, second] = pageTexts(openPdf(bytes, 'x.pdf').value!);
  expect(first).toContain('电话13812345678，赵𠮷祥。');
  expect(first).toContain('349999194912124475');
  expect(second).toContain('第二页');
});
