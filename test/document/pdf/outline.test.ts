import { expect, test } from 'vitest';
import { openPdf } from '../../../src/document/index.js';
import { pdfOf } from './fonts.js';
import { documentOf, heading, paragraph, section } from './sample.js';

test('the outline says how many entries it shows and what is closed below them; each leads to its line', async () => {
  const blocks = [
    paragraph('开头'),
    heading(1, '一、甲'),
    heading(2, '（一）乙'),
    heading(3, '1.丙'),
    heading(1, '二、丁'),
  ];
  const pdf = openPdf((await pdfOf(documentOf(section(blocks)))).bytes, '').value!;
  const root = pdf.dict(pdf.catalog.get('Outlines'));
  const first = pdf.dict(root.get('First'));
  const second = pdf.dict(first.get('First'));
  // 一、（一）and 二 are seen, 1. is not.
  expect([root, first, second].map((item) => item.get('Count'))).toEqual([3, 1, -1]);
  const [, , left, top] = pdf.list(first.get('Dest'));
  const [, , , above] = pdf.list(pdf.dict(root.get('Last')).get('Dest'));
  expect(left).toBe(0);
  expect(Number(top)).toBeGreaterThan(Number(above) + 50);
});
