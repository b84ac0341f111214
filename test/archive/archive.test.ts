import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { makeArchive, verifyChain } from '../../src/archive/index.js';
import { writeDocx } from '../../src/document/index.js';
import { readZip, writeZip } from '../../src/office/index.js';
import { loadPlan } from '../../src/plan/index.js';
import { loadProfile } from '../../src/template/index.js';
import { packageFonts, pdfOf } from '../document/pdf/fonts.js';
import { cell, documentOf, paragraph, row, section, table } from '../document/pdf/sample.js';
import { type MemoryFiles, memoryFiles } from '../support/memory-files.js';

const plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;
const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const filled = `全宗号: Z109
门类: WS
年度: 2021
机构代码: XZB
责任者: { 镇: 古饶镇人民政府, 村: "古饶镇{村}" }
级别: report
密级: 无
保管期限: { 满意度汇总表: 10年, 销号单: 30年, 入户排查表: 10年 }
`;
const word = (text: string): Uint8Array =>
  writeDocx(documentOf(section([paragraph(text), table([200], [row([cell('格')])])])));

const outputs = {
  '输出/王店村/满意度汇总表.docx': word('满意度'),
  '输出/王店村/销号单/340604102201-00-01-001.docx': word('户编号 340604102201-H0003'),
  '输出/王店村/入户排查表/1组_甲_340604102201-H0003.docx': word('户编号 340604102201-H0003'),
  '输出/新村社区/满意度汇总表.docx': word('满意度二'),
  '输出/王店村/结果.html': '<p>',
};

async function archive(files: MemoryFiles, more: Partial<Parameters<typeof makeArchive>[1]> = {}) {
  return makeArchive(files, {
    from: '输出',
    out: '档案',
    plan,
    settings: { file: '归档.yaml', text: filled },
    profile,
    fonts: await packageFonts(),
    basis: [{ name: 'plan.yaml', content: 'plan' }],
    day: '2022-01-10',
    date: '2021-12-24',
    ...more,
  });
}
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

test('a sound archive passes; the same input gives the same bytes', async () => {
  expect(codes(await verifyChain(made, ['档案']))).toEqual([]);
  const again = memoryFiles(outputs);
  await archive(again);
  expect(again.content).toEqual(made.content);
});

test('one flipped bit anywhere is found', async () => {
  const missed: string[] = [];
  for (const [path, bytes] of made.content) {
    if (!path.startsWith('档案/')) continue;
    const step = path.includes('/data/') ? Math.ceil(bytes.length / 3) : 7;
    for (let at = 0; at < bytes.length; at += step) {
      const spoiled = Uint8Array.from(bytes);
      spoiled[at]! ^= 1 << (at % 8);
      const files = copy();
      files.content.set(path, spoiled);
      if (codes(await verifyChain(files, ['档案'])).length === 0) missed.push(`${path} ${at}`);
    }
  }
  expect(missed).toEqual([]);
}, 60_000);

test.each([
  ['a file lost', (files: MemoryFiles) => files.content.delete('档案/data/归档文件目录.docx'), 'ARCH-022'],
  ['a file added', (files: MemoryFiles) => files.content.set('档案/data/新.pdf', new Uint8Array()), 'ARCH-023'],
  ['no manifest', (files: MemoryFiles) => files.content.delete('档案/manifest-sha256.txt'), 'ARCH-020'],
])('%s is found', async (_, spoil, code) => {
  const files = copy();
  spoil(files);
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
  ['blank settings', outputs, { settings: { file: 'x', text: filled.replace('10年', '""') } }, 'ARCH-001'],
  ['a wrong retention', outputs, { settings: { file: 'x', text: filled.replace('10年', '5年') } }, 'ARCH-002'],
  ['an existing folder', { ...outputs, '档案/旧.txt': '' }, {}, 'ARCH-003'],
  ['nothing final', { '输出/王店村/自查报告（草稿）.docx': word('') }, {}, 'ARCH-004'],
  ['two drafts of one file', { ...outputs, '输出/王店村/满意度汇总表（2）.docx': word('') }, {}, 'ARCH-006'],
  ['a telephone number', { '输出/王店村/满意度汇总表.docx': word('电话 13812345678') }, {}, 'ARCH-007'],
];
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
