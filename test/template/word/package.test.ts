import { describe, expect, test } from 'vitest';
import { readZip } from '../../../src/office/index.js';
import { p, row, tbl } from '../support.js';
import { docx, filledDocx, textPart } from './docx.js';

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

  test('characters of symbol fonts are not taken for stand-ins', async () => {
    const filled = await filledDocx(docx(p('\uF0A8\uE100{{村名}}\uF0A8')), { 村名: '王店村' });
    expect(textPart(filled)).toContain('\uF0A8\uE100王店村\uF0A8');
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
