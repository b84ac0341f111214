import { expect, test } from 'vitest';
import { plainText, readDocx } from '../../../src/document/index.js';
import { openPackage, readZip, writeZip } from '../../../src/office/index.js';
import { compileWordTemplate, fillTogether } from '../../../src/template/index.js';
import { p, row, tbl } from '../support.js';
import { docx, filledDocx, textPart } from './docx.js';

const marked = (text: string, id: number): string =>
  `<w:p><w:r><w:t>${text}</w:t></w:r><w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
const notes = (...texts: string[]): string =>
  [
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>',
    ...texts.map((text, i) => `<w:footnote w:id="${i + 1}">${p(text)}</w:footnote>`),
  ].join('');
/** Ids of the marks in the text, and id and text of each note. */
function notesOf(bytes: Uint8Array) {
  const ids = (xml: string, name: string) =>
    [...xml.matchAll(new RegExp(`<w:${name}\\s[^>]*w:id="(\\d+)"`, 'g'))].map((m) => m[1]);
  const held = textPart(bytes, 'word/footnotes.xml');
  return {
    marks: ids(textPart(bytes), 'footnoteReference'),
    notes: ids(held, 'footnote'),
    texts: [...held.matchAll(/<w:t[^>]*>([^<]*)</g)].map((m) => m[1]),
  };
}

test('each round of a loop has a footnote of its own, with the values of the round', async () => {
  const body = p('{{#each 户}}') + marked('{{姓名}}', 1) + p('{{/each}}') + marked('其他', 2);
  const filled = await filledDocx(docx(body, { footnotes: notes('{{姓名}}的说明，{{../村名}}', '不变') }), {
    村名: '王店村',
    户: [{ 姓名: '甲' }, { 姓名: '乙' }, { 姓名: '丙' }],
  });
  const { marks, notes: held, texts } = notesOf(filled);
  expect(marks).toEqual(['1', '3', '4', '2']);
  expect(held).toEqual(['2', '1', '3', '4']);
  expect(texts).toEqual(['不变', '甲的说明，王店村', '乙的说明，王店村', '丙的说明，王店村']);
  expect(plainText(readDocx(filled, '表.docx').value!)).toContain('甲的说明，王店村\n乙的说明，王店村');
});

test('a loop without rounds leaves no note; rows of a table; a note without tags', async () => {
  const body = tbl(row('{{#each 户}}{{姓名}}', marked('{{/each}}注', 1)));
  const template = docx(body + p('末'), { footnotes: notes('说明') });
  expect(notesOf(await filledDocx(template, { 户: [{ 姓名: '甲' }, { 姓名: '乙' }] }))).toEqual({
    marks: ['1', '2'],
    notes: ['1', '2'],
    texts: ['说明', '说明'],
  });
  expect(notesOf(await filledDocx(template, { 户: [] }))).toMatchObject({ marks: [], notes: [] });
});

test('several records in one file', async () => {
  const body = p('{{#each 户}}') + marked('{{姓名}}', 1) + p('{{/each}}');
  const { value } = await compileWordTemplate(docx(body, { footnotes: notes('{{姓名}}') }), { file: '表.docx' });
  const records = [{ 户: [{ 姓名: '甲' }] }, { 户: [{ 姓名: '乙' }] }];
  expect(notesOf(fillTogether(value!, records).value!)).toMatchObject({ marks: ['1', '2'], texts: ['甲', '乙'] });
});

const C =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
function withChart(body: string): Uint8Array {
  const zip = readZip(docx(body), '表.docx').value!;
  const chart = `<c:chartSpace ${C}><c:chart><c:title><a:p><a:r><a:t>{{姓名}}</a:t></a:r></a:p></c:title></c:chart></c:chartSpace>`;
  const list = (item: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${item}</Relationships>`;
  const own = `<Relationship Id="rId9" Type="${OFFICE}/chart" Target="charts/chart1.xml"/>`;
  const entries = zip.names().map((name) => ({
    name,
    data: zip
      .text(name)!
      .replace(
        '</Types>',
        '<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
      )
      .replace(name.endsWith('document.xml.rels') ? '</Relationships>' : '\0', `${own}</Relationships>`),
  }));
  const embedded = `<Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/book.xlsx"/>`;
  return writeZip([
    ...entries,
    { name: 'word/charts/chart1.xml', data: chart },
    { name: 'word/charts/_rels/chart1.xml.rels', data: list(embedded) },
    { name: 'word/embeddings/book.xlsx', data: 'x' },
  ]);
}

test('each round has a chart of its own', async () => {
  const drawing = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图"/><a:graphic><a:graphicData uri="chart"><c:chart ${C} r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const template = withChart(p('{{#each 户}}') + drawing + p('{{/each}}'));
  const filled = await filledDocx(template, { 户: [{ 姓名: '甲' }, { 姓名: '乙' }] });
  const pkg = openPackage(filled, '表.docx').value!;
  const ids = [...textPart(filled).matchAll(/<c:chart [^>]*r:id="([^"]*)"/g)].map((m) => m[1]);
  const charts = ids.map((id) => pkg.relationships('word/document.xml').find((r) => r.id === id)!);
  expect(charts.map(({ target }) => /<a:t>([^<]*)/.exec(pkg.part(target)!)?.[1])).toEqual(['甲', '乙']);
  expect(new Set(charts.map(({ target }) => target)).size).toBe(2);
  for (const { target } of charts) {
    expect(pkg.contentType(target)).toContain('drawingml.chart+xml');
    expect(pkg.related(target, 'package')).toEqual(['word/embeddings/book.xlsx']);
  }
});

test('what cannot be made anew each round is said', async () => {
  const smart = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="d"><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const said = async (body: string) =>
    (await compileWordTemplate(docx(body), { file: '表.docx' })).diagnostics.map((d) => d.code);
  expect(await said(p('{{#each 户}}') + smart + p('{{/each}}'))).toEqual(['TPL-026']);
  expect(await said(smart)).toEqual([]);
});
