import { beforeAll, expect, test } from 'vitest';
import { type makeArchive, verifyChain } from '../../src/archive/index.js';
import { readZip, writeTables, writeZip } from '../../src/office/index.js';
import { pdfOf } from '../document/pdf/fonts.js';
import { documentOf, paragraph, section } from '../document/pdf/sample.js';
import { type MemoryFiles, memoryFiles } from '../support/memory-files.js';
import { archive, filledSettings, outputs, word } from './support/small-archive.js';
import { flips, spoilings } from './support/spoilings.js';

const codes = ({ diagnostics }: { diagnostics: readonly { code: string; severity: string }[] }): string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
];

let made: MemoryFiles;
beforeAll(async () => {
  made = memoryFiles(outputs);
  expect(codes(await archive(made))).toEqual([]);
});

const copy = (): MemoryFiles => memoryFiles(Object.fromEntries(made.content));

test('numbers have no gap within a retention, names follow the scheme, each has its twin', async () => {
  const { items, volumes } = JSON.parse(new TextDecoder().decode(made.content.get('档案/data/catalogue.json')));
  expect(
    items.map((item: { reference: string; file: string }) => [
      item.reference,
      item.file.split('/').slice(1, -1).join('/'),
    ]),
  ).toEqual([
    ['Z109-WS·2021-D10-XZB-0001', '340604102001/01汇总文件'],
    ['Z109-WS·2021-D10-XZB-0002', '340604102201/01汇总文件'],
    ['Z109-WS·2021-D30-XZB-0001', '340604102201/02农户文件/340604102201-H0003'],
    ['Z109-WS·2021-D10-XZB-0003', '340604102201/02农户文件/340604102201-H0003'],
  ]);
  expect(volumes.map(({ title }: { title: string }) => title)).toHaveLength(3);
  for (const { file, ascii } of [...items, ...volumes]) {
    expect(made.content.get(`档案/${ascii}`)).toEqual(made.content.get(`档案/${file}`));
    expect(ascii).toMatch(/^data\/ascii\/[\w.]+$/);
  }
});

test('papers of the whole town are the town’s, whatever the folder is called', async () => {
  const columns = [{ name: '村', width: 10, align: 'left' }] as const;
  const sheet = writeTables([
    {
      sheet: '村',
      title: '表',
      unit: '镇',
      asOf: '2021-12-24',
      columns,
      rows: [['甲']],
      empty: '',
      notes: [],
      filter: false,
    },
  ]);
  const files = memoryFiles({ ...outputs, '输出/镇里/镇汇总表.xlsx': sheet });
  const settings = { file: '归档.yaml', text: filledSettings.replace('保管期限: {', '保管期限: { 镇汇总表: 永久,') };
  const { value } = await archive(files, { settings });
  expect(value?.items.find(({ kind }) => kind === '镇汇总表')).toMatchObject({
    reference: 'Z109-WS·2021-Y-XZB-0001',
    author: '古饶镇人民政府',
    area: '340604102',
  });
  expect(value?.volumes.map(({ title }) => title)).toContain('全镇文件（古饶镇）');
});

test('a sound archive passes; the same input gives the same bytes', async () => {
  expect(codes(await verifyChain(made, ['档案']))).toEqual([]);
  const again = memoryFiles(outputs);
  await archive(again);
  expect(again.content).toEqual(made.content);
});

test('one flipped bit in the first, middle or last byte of any file is found, and elsewhere in tag files', async () => {
  const missed: string[] = [];
  for (const { path, at, bytes } of flips(made.content, 31)) {
    const files = copy();
    files.content.set(path, bytes);
    if (codes(await verifyChain(files, ['档案'])).length === 0) missed.push(`${path} ${at}`);
  }
  expect(missed).toEqual([]);
}, 60_000);

test.each(spoilings)('$name: found', async ({ spoil, code }) => {
  const files = copy();
  spoil(files.content);
  expect(codes(await verifyChain(files, ['档案']))).toEqual([code]);
});

test('what comes later is a bag of its own that goes on counting; the first is not touched', async () => {
  const files = copy();
  files.content.set('输出/新村社区/销号单/340604102206-00-01-001.docx', word('后来的'));
  const { value: chain } = await verifyChain(files, ['档案']);
  const before = { catalogues: chain!.map(({ catalogue }) => catalogue), tagManifest: chain![0]!.tagManifest };
  const { value } = await archive(files, { out: '档案补1', before });
  expect(value?.items.map(({ reference }) => reference)).toEqual(['Z109-WS·2021-D30-XZB-0002']);
  expect(codes(await verifyChain(files, ['档案', '档案补1']))).toEqual([]);
  for (const [path, bytes] of made.content) expect(files.content.get(path)).toEqual(bytes);
  expect(codes(await verifyChain(files, ['档案补1', '档案补1']))).toEqual(['ARCH-025']);
});

const refused: [string, Record<string, string | Uint8Array>, Partial<Parameters<typeof makeArchive>[1]>, string][] = [
  ['blank settings', outputs, { settings: { file: 'x', text: filledSettings.replace('10年', '""') } }, 'ARCH-001'],
  ['a wrong retention', outputs, { settings: { file: 'x', text: filledSettings.replace('10年', '5年') } }, 'ARCH-002'],
  ['an existing folder', { ...outputs, '档案/旧.txt': '' }, {}, 'ARCH-003'],
  ['nothing final', { '输出/王店村/自查报告（草稿）.docx': word('') }, {}, 'ARCH-004'],
  ['two drafts of one file', { ...outputs, '输出/王店村/满意度汇总表（2）.docx': word('') }, {}, 'ARCH-006'],
  ['a telephone number', { '输出/王店村/满意度汇总表.docx': word('电话 13812345678') }, {}, 'ARCH-007'],
];
test('settings left blank, two drafts of one file and a number in a third are all said at once', async () => {
  const files = memoryFiles({
    ...outputs,
    '输出/王店村/满意度汇总表（2）.docx': word(''),
    '输出/新村社区/满意度汇总表.docx': word('电话 13812345678'),
  });
  const settings = { file: 'x', text: filledSettings.replace('Z109', '') };
  expect(codes(await archive(files, { settings }))).toEqual(['ARCH-006', 'ARCH-001', 'ARCH-007']);
});

test('a PDF of its own with a telephone number on its page: refused', async () => {
  const { bytes } = await pdfOf(documentOf(section([paragraph('电话13812345678')])));
  expect(codes(await archive(memoryFiles({ '输出/王店村/满意度汇总表.pdf': bytes })))).toEqual(['ARCH-007']);
});

const spoiledWord = '输出/王店村/满意度汇总表.docx';
test.each([
  [
    'converted',
    async () => (await pdfOf(documentOf(section([paragraph('别处转换')])))).bytes,
    '生成后修改过；由 LibreOffice 转换',
    [],
  ],
  ['not there', async () => undefined, '生成后修改过', ['ARCH-009']],
])('an edited Word file that cannot be represented whole, LibreOffice %s', async (_, convert, remark, said) => {
  const docx = readZip(word('满意度'), '').value!;
  const lost =
    '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>';
  const bytes = writeZip(
    docx.names().map((name) => ({
      name,
      data: name === 'word/document.xml' ? docx.text(name)!.replace('<w:body>', `<w:body>${lost}`) : docx.bytes(name)!,
    })),
  );
  const files = memoryFiles({ [spoiledWord]: bytes, '输出/王店村/.cunbao.json': '{"满意度汇总表.docx":"0"}' });
  const { value, diagnostics } = await archive(files, { convert });
  expect(value?.items[0]?.remark).toBe(remark);
  expect(diagnostics.map(({ code }) => code).filter((code) => code === 'ARCH-009')).toEqual(said);
  expect(diagnostics.some(({ code }) => code.startsWith('DOC-'))).toBe(true);
});

test.each(refused)('%s: refused, nothing is written', async (_, start, more, code) => {
  const files = memoryFiles(start);
  expect(codes(await archive(files, more))).toEqual([code]);
  expect([...files.content.keys()]).toEqual(Object.keys(start));
});
