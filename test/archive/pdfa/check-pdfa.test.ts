import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { pdfaFaults } from '../../../src/archive/pdfa/check-pdfa.js';
import { requirements } from '../../../src/archive/pdfa/requirements.js';
import { openPdf, writePdf } from '../../../src/document/index.js';
import { packageFonts } from '../../document/pdf/fonts.js';
import { sampleReport } from '../../document/pdf/sample.js';

let pdf = '';
beforeAll(async () => {
  const attachments = [
    {
      name: 'a.json',
      mime: 'application/json',
      relationship: 'Data',
      description: '数据',
      bytes: new Uint8Array([123, 125]),
    },
  ] as const;
  const info = { title: '样张 & <甲>', date: '2021-12-24' };
  const made = await writePdf(sampleReport(), { fonts: await packageFonts(), info, attachments });
  pdf = Buffer.from(made.value!.bytes).toString('latin1');
});

const faultsOf = (text: string): string[] => pdfaFaults(openPdf(Buffer.from(text, 'latin1'), 'x.pdf').value!);

test('what we write has none of the faults', () => {
  expect(faultsOf(pdf)).toEqual([]);
});

test.each([
  ['a font without its file', '/FontFile2', '/FontFileX', '没有嵌入'],
  ['no output intent', '/GTS_PDFA1', '/GTS_PDFX1', '颜色说明'],
  ['no claim', '<pdfaid:part>3', '<pdfaid:part>9', '没有写明是 PDF/A-3b'],
  ['no XMP', /\/Metadata (\d)/, '/Metadatx $1', '没有 XMP'],
  ['another title in XMP', '&amp; &lt;', '&amp; &gt;', '标题和 XMP'],
  ['no ID', '/ID [', '/IX [', '文件标识'],
  ['an attachment that says nothing of itself', '/AFRelationship', '/AFRelationshix', '附件 a.json'],
  ['an attachment that is not listed', '/AF [', '/AX [', '没有列出'],
  ['a script', '/DisplayDocTitle true', '/S /JavaScript /X 123', '脚本'],
  ['a stream of another length', /\/Length (\d)/, '/Length 9', '解不开'],
])('%s is found', (_, from, to, fault) => {
  const spoiled = pdf.replace(from, to);
  expect(spoiled).not.toBe(pdf);
  expect(faultsOf(spoiled).join()).toContain(fault);
});

test('docs/归档.md names every requirement that is checked', () => {
  const page = readFileSync('docs/归档.md', 'utf8');
  const checked = page.slice(page.indexOf('`verify` 逐份检查的'), page.indexOf('`verify` 不逐份检查的'));
  for (const { clause } of requirements) expect(checked).toContain(clause);
});
