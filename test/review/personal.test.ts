import { expect, test } from 'vitest';
import type { Diagnostic, Level } from '../../src/diagnostics/index.js';
import { openPackage, PackageEditor } from '../../src/office/index.js';
import { reviewDocx, reviewXlsx } from '../../src/review/index.js';
import { reviewRules } from '../../src/village/report.js';
import { makeDocx } from '../document/make-docx.js';
import { plan, profile } from '../village/sample-documents.js';
import { makeXlsx, type Sheet } from '../workbook/support/xlsx.js';

const ID = '349999194912124475';
const PHONE = '13812345678';
const CARD = '6222020000000000000';

/** What is found of people, as `code place`; nothing that is said may repeat a number or a name. */
function said(diagnostics: readonly Diagnostic[]): string[] {
  const people = diagnostics.filter(({ code }) => /^REV-04/.test(code));
  expect(JSON.stringify(people)).not.toMatch(new RegExp(`${ID}|${PHONE}|${CARD}|王小明|李四`));
  return people.map(({ code, place, message }) =>
    place?.kind === 'cell' ? `${code} ${place.sheet}!${place.cell}` : `${code} ${message.split(/[印写里]/)[0]}`,
  );
}

const sheet = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({ name: '表', rows, ...more });
const xlsx = (sheets: Sheet[], level: Level, names: string[] = []): string[] =>
  said(reviewXlsx(makeXlsx(sheets), '名单.xlsx', { level, names: new Set(names) }).diagnostics);

const LIST: Sheet['rows'] = [
  ['公示名单'],
  ['序号', '户主', '村民小组', '健康状况', '电话'],
  [1, '王小明', '一组', '残疾', PHONE],
  [2, '李四', '二组', '健康', '138 1234 5679'],
];

test.each<[string, Sheet[], Level, string[]]>([
  ['internal: everything', [sheet(LIST)], 'internal', []],
  ['report: numbers', [sheet(LIST)], 'report', ['REV-040 表!E3', 'REV-040 表!E4']],
  [
    'public: names and what a list must not tell',
    [sheet(LIST)],
    'public',
    ['REV-040 表!E3', 'REV-040 表!E4', 'REV-042 表!B3', 'REV-043 表!D2', 'REV-043 表!E2'],
  ],
  [
    'masked names and bodies are no names',
    [
      sheet([
        ['户主', '责任人'],
        ['张*', '镇乡村振兴办'],
        ['', '无'],
        ['李*', '张*'],
      ]),
    ],
    'public',
    [],
  ],
  [
    'ID numbers and bank cards',
    [
      sheet([
        ['证件', ID],
        ['卡', CARD],
        ['不是卡', '6222020000000000001'],
      ]),
    ],
    'report',
    ['REV-040 表!B1', 'REV-040 表!B2'],
  ],
  [
    'hidden rows and sheets',
    [sheet([['甲']]), sheet([['x', PHONE]], { name: '藏', state: 'hidden' })],
    'report',
    ['REV-040 藏!B1'],
  ],
  [
    'numbers of problems and households are none',
    [sheet([['340604102201-2021-0001', '340604102201-H0008', '20211224']])],
    'report',
    [],
  ],
])('%s', (_, sheets, level, expected) => expect(xlsx(sheets, level)).toEqual(expected));

test('a known name in any sentence', () => {
  expect(xlsx([sheet([['说明', '经核实，王小明一家已搬走。']])], 'public')).toEqual([]);
  expect(xlsx([sheet([['说明', '经核实，王小明一家已搬走。']])], 'public', ['王小明'])).toEqual(['REV-042 表!B1']);
});

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const docx = async (bytes: Uint8Array, level: Level, file = '文件.docx'): Promise<string[]> =>
  said((await reviewDocx(bytes, file, reviewRules(plan, profile), undefined, { level })).diagnostics);
function withPart(name: string, xml: string): Uint8Array {
  const editor = new PackageEditor(openPackage(makeDocx(paragraph('正文')), 'a.docx', 'docx').value!);
  editor.setPart(name, xml);
  return editor.write();
}

test.each<[string, Uint8Array, Level, string[]]>([
  ['in the text', makeDocx(paragraph(`电话${PHONE}。`)), 'report', ['REV-040 这']],
  ['internal', makeDocx(paragraph(`电话${PHONE}。`)), 'internal', []],
  [
    'deleted with changes tracked',
    makeDocx(`<w:p><w:del w:id="1"><w:r><w:delText>${ID}</w:delText></w:r></w:del></w:p>`),
    'report',
    ['REV-040 修订中删去的文字'],
  ],
  ['behind a label', makeDocx(paragraph('户主：王小明，家住一组。')), 'public', ['REV-042 这']],
])('docx, %s', async (_, bytes, level, expected) => expect(await docx(bytes, level)).toEqual(expected));

test('the file’s name', async () => {
  expect(await docx(makeDocx(paragraph('正文')), 'report', `${PHONE}.docx`)).toEqual(['REV-040 文件名']);
});

test.each([
  ['docProps/core.xml', `<cp:coreProperties><dc:creator>王小明</dc:creator></cp:coreProperties>`, ['REV-041 文件属性']],
  ['docProps/app.xml', `<Properties><Company>${PHONE}</Company></Properties>`, ['REV-040 文件属性']],
  [
    'word/comments.xml',
    `<w:comments><w:comment><w:p><w:r><w:t>${PHONE.slice(0, 5)}</w:t></w:r><w:r><w:t>${PHONE.slice(5)}</w:t></w:r></w:p></w:comment></w:comments>`,
    ['REV-040 批注'],
  ],
  ['customXml/item1.xml', `<carried>{"联系电话":"${PHONE}"}</carried>`, ['REV-040 随带的数据']],
])('docx, %s', async (part, xml, expected) => expect(await docx(withPart(part, xml), 'report')).toEqual(expected));

test('a file within the file', async () => {
  const inner = makeXlsx([sheet([['x', PHONE]])]);
  const editor = new PackageEditor(openPackage(makeDocx(paragraph('正文')), 'a.docx', 'docx').value!);
  editor.setPart('word/embeddings/表.xlsx', inner);
  expect(await docx(editor.write(), 'report')).toEqual(['REV-040 嵌入的文件']);
});
