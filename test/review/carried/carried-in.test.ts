import { expect, test } from 'vitest';
import { writePdf } from '../../../src/document/index.js';
import { type Carried, carriedFile, carriedIn } from '../../../src/review/index.js';
import { packageFonts } from '../../document/pdf/fonts.js';
import { documentOf, paragraph, section } from '../../document/pdf/sample.js';

const carried: Carried = {
  kind: '自查报告',
  origin: {
    planId: 'p',
    edition: '1',
    planTitle: '方案',
    villageCode: '340604102201',
    villageName: '王店村',
    asOf: '2021-12-24',
    workbook: { file: '王店村.xlsx', sha256: '0'.repeat(64) },
    generator: 'cunbao',
  },
  template: { name: '自查报告.md', source: '全村{{户数}}户。' },
  data: { 户数: 60, 台账: [{ 编号: '001', 问题描述: '（未公开）\\ "引号"' }] },
};

async function pdfWith(change: (bytes: Uint8Array) => Uint8Array = (same) => same): Promise<Uint8Array> {
  const file = carriedFile(carried);
  const made = await writePdf(documentOf(section([paragraph('村报')])), {
    fonts: await packageFonts(),
    info: { title: '题（一）', date: '2021-12-24' },
    attachments: [{ ...file, bytes: change(file.bytes) }],
  });
  return made.value!.bytes;
}

const codes = (bytes: Uint8Array): string[] => carriedIn(bytes, 'x.pdf').diagnostics.map(({ code }) => code);

test('a PDF gives back the data that it was written with', async () => {
  expect(carriedIn(await pdfWith(), 'x.pdf')).toEqual({ value: carried, diagnostics: [] });
});

test.each([
  ['a number changed', '60', '61', ['REV-031']],
  ['the checksum torn', '"sha256"', '"sha255"', ['REV-031']],
])('%s: noticed', async (_, from, to, expected) => {
  const change = (bytes: Uint8Array) => new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to));
  expect(codes(await pdfWith(change))).toEqual(expected);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['an older version, which did not say the level', { level: undefined }, []],
  ['a newer version, which says more', { 签名: 'x', origin: { ...carried.origin, more: 1 } }, ['REV-034']],
])('data of %s are read', async (_, other, expected) => {
  const written = JSON.parse(JSON.stringify({ ...carried, level: 'report', ...other }));
  const bytes = await pdfWith(() => carriedFile(written).bytes);
  expect(carriedIn(bytes, 'x.pdf').value).toEqual(written);
  expect(codes(bytes)).toEqual(expected);
});

test('a PDF cut off, and one without data', async () => {
  const whole = await pdfWith();
  expect(codes(whole.subarray(0, whole.length / 2))).toEqual(['PDF-030']);
  // With its end alone missing the objects are found all the same.
  expect(codes(whole.subarray(0, whole.length - 40))).toEqual([]);
  const bare = await writePdf(documentOf(section([paragraph('村报')])), {
    fonts: await packageFonts(),
    info: { title: '', date: '2021-12-24' },
  });
  expect(codes(bare.value!.bytes)).toEqual(['REV-033']);
});
