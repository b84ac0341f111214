import { expect, test } from 'vitest';
import { bindPdf, writePdf } from '../../../src/document/pdf/index.js';
import type { Document, Paragraph, Section } from '../../../src/document/tree.js';
import { packageFonts } from './fonts.js';
import { paragraph, section } from './sample.js';

const footer: Paragraph = {
  ...paragraph('第'),
  inlines: [
    { kind: 'field', field: 'page', font: 'songti', size: 14 },
    { kind: 'run', text: '／', font: 'songti', size: 14 },
    { kind: 'field', field: 'pages', font: 'songti', size: 14 },
  ],
};
const counted = { footer: { default: [footer] } };
const options = async () => ({ fonts: await packageFonts(), info: { title: '样张', date: '2021-10-30' } });

test.each<[string, Partial<Section>]>([
  ['numbers run on', {}],
  ['the count of all pages', counted],
  ['each begins at 1', { ...counted, pageNumberStart: 1 }],
])('documents bound into one file are the same as their sections in one document: %s', async (_, more) => {
  const sections = ['甲', '乙𬭎', '丙'].map(
    (text, i): Section => ({ ...section(Array.from({ length: 30 * i + 1 }, () => paragraph(text))), ...more }),
  );
  const whole = await writePdf({ sections }, await options());
  const documents = sections.map((section): Document => ({ sections: [section] }));
  const bound = await bindPdf(() => documents, await options());
  expect(bound.value!.pages).toBe(whole.value!.pages);
  expect(Buffer.compare(bound.value!.bytes, whole.value!.bytes)).toBe(0);
});
