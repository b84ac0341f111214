import { describe, expect, test } from 'vitest';
import { plainText, readDocx } from '../../../src/document/index.js';
import { readZip, writeZip } from '../../../src/office/index.js';
import { p, row, tbl } from '../support.js';
import { docx, filledDocx, SECTION, textPart } from './docx.js';

describe('what is not a tag', () => {
  test('parts without tags keep their compressed bytes, in order', async () => {
    const template = docx(p('{{村名}}'), { header1: p('页眉'), footer1: p('页脚') });
    const [before, after] = [template, await filledDocx(template, { 村名: '王店村' })].map(
      (b) => readZip(b, 'x').value!,
    );
    expect(after!.names()).toEqual(before!.names());
    for (const name of before!.names().filter((n) => n !== 'word/document.xml'))
      expect(after!.raw(name), name).toEqual(before!.raw(name));
  });

  test('comments, blanks, self-closing tags and empty pairs around a tag keep their bytes', async () => {
    const body = (text: string): string =>
      `\n  <!-- {{不是标签}} -->\n<w:p  w:rsidR="00AA" >\n <w:pPr><w:jc w:val='left' /><w:rPr></w:rPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const filled = await filledDocx(docx(body('我村{{村名}}')), { 村名: '王店村' });
    expect(textPart(filled)).toBe(
      textPart(docx(body('我村王店村')))
        .replace('{{不', '&#123;&#123;不')
        .replace('<w:t>', '<w:t xml:space="preserve">'),
    );
  });

  test("editors' notes go only from inside a split tag, soft hyphens of the text never", async () => {
    const noise = '<w:proofErr w:type="spellStart"/>';
    const body = (tag: string): string =>
      `<w:p>${noise}<w:r><w:lastRenderedPageBreak/><w:t>甲</w:t><w:softHyphen/></w:r>${noise}${tag}${noise}</w:p>`;
    const split = `<w:r><w:t>{{村</w:t></w:r>${noise}<w:r><w:t>名}}</w:t></w:r>`;
    const filled = await filledDocx(docx(body(split)), { 村名: '王店村' });
    const joined = '<w:r><w:t xml:space="preserve">王店村</w:t></w:r><w:r><w:t/></w:r>';
    expect(textPart(filled)).toBe(textPart(docx(body(joined))));
  });

  test('sections keep their blanks and tracked changes while no block holds a section', async () => {
    const section = SECTION.replace('</w:sectPr>', '<w:sectPrChange w:id="9"><w:sectPr/></w:sectPrChange></w:sectPr>');
    const body = (text: string): string => `${p(text)}<w:p><w:pPr>${section}</w:pPr></w:p>\n`;
    const filled = await filledDocx(docx(body('{{村名}}')), { 村名: '王店村' });
    expect(textPart(filled)).toBe(textPart(docx(body('王店村'))).replace('<w:t>', '<w:t xml:space="preserve">'));
  });

  test('characters of symbol fonts are not taken for stand-ins', async () => {
    const filled = await filledDocx(docx(p('\uF0A8\uE100{{村名}}\uF0A8')), { 村名: '王店村' });
    expect(textPart(filled)).toContain('\uF0A8\uE100王店村\uF0A8');
  });
});

describe('namespaces', () => {
  const template = docx(p('{{村名}}') + tbl(row('{{#each 户}}{{姓名}}{{/each}}')), { header1: p('{{村名}}') });
  const data = { 村名: '王店村', 户: [{ 姓名: '甲' }, { 姓名: '乙' }] };
  const changed = (change: (xml: string) => string): Uint8Array => {
    const zip = readZip(template, '表.docx').value!;
    return writeZip(zip.names().map((name) => ({ name, data: change(zip.text(name)!) })));
  };

  test.each([
    ['another prefix', (xml: string) => xml.replaceAll(/(<\/?|\s|:)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=')],
    [
      'strict',
      (xml: string) =>
        xml.replaceAll(
          /http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|officeDocument|drawingml)\/2006\//g,
          'http://purl.oclc.org/ooxml/$1/',
        ),
    ],
  ])('%s: the template is filled as if it had the usual ones', async (_, change) => {
    const [usual, other] = [await filledDocx(template, data), await filledDocx(changed(change), data)];
    for (const part of ['word/document.xml', 'word/header1.xml'])
      expect(textPart(other, part)).toBe(textPart(usual, part));
    const read = readDocx(changed(change), '表.docx');
    expect(plainText(read.value!)).toContain('{{村名}}');
    expect(read.diagnostics).toEqual(readDocx(template, '表.docx').diagnostics);
  });
});

describe('where tags may stand', () => {
  test('header, footer and footnotes', async () => {
    const template = docx(p('文'), {
      header1: p('{{村名}}'),
      footer1: p('{{村名}}'),
      footnotes: `<w:footnote w:id="2">${p('{{村名}}')}</w:footnote>`,
    });
    const filled = await filledDocx(template, { 村名: '王店村' });
    for (const part of ['header1', 'footer1', 'footnotes'])
      expect(textPart(filled, `word/${part}.xml`)).toContain('王店村');
  });

  test('a row of empty cells with a whole block in it is repeated', async () => {
    const template = docx(tbl(row('{{#each 空行}}', '', '{{/each}}')));
    const xml = textPart(await filledDocx(template, { 空行: [1, 2, 3] }));
    expect(xml.match(/<w:tr>/g)).toHaveLength(3);
  });

  test('nested tables', async () => {
    const inner = tbl(row('{{#each 户}}{{户主}}', '{{人数}}{{/each}}'));
    const template = docx(tbl(row('{{#each 组}}{{名}}', `${inner}${p('{{/each}}')}`)));
    const data = {
      组: [
        { 名: '一组', 户: [{ 户主: '甲', 人数: 1 }] },
        {
          名: '二组',
          户: [
            { 户主: '乙', 人数: 2 },
            { 户主: '丙', 人数: 3 },
          ],
        },
      ],
    };
    const xml = textPart(await filledDocx(template, data));
    expect(xml.match(/<w:tr>/g)).toHaveLength(5);
  });
});
