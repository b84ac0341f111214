import { describe, expect, test } from 'vitest';
import { readXlsx, readZip } from '../../src/office/index.js';
import { compileExcelTemplate, compileWordTemplate, fillExcel, fillTemplate } from '../../src/template/index.js';
import { handMade } from '../office/workbooks.js';
import { codesOf } from '../support/hostile.js';
import { fill, workbook } from './excel/support.js';
import { docx } from './word/docx.js';

const stylesOf = (bytes: Uint8Array): string => readZip(bytes, 'x').value!.text('xl/styles.xml')!;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const many = Array.from({ length: 200 }, (_, i) => ({ 名: i }));
const nested =
  '{{#each 行}}{{#each ../行}}{{#each ../../行}}{{#each ../../../行}}x{{/each}}{{/each}}{{/each}}{{/each}}';

test('loops within loops end with a message', async () => {
  const word = (await compileWordTemplate(docx(paragraph(nested)), { file: '表.docx' })).value!;
  const excel = (await compileExcelTemplate(await workbook({ 表: { A1: nested } }), '表.xlsx')).value!;
  expect(codesOf(fillTemplate(word, { 行: many }))).toContain('TPL-025');
  expect(codesOf(fillExcel(excel, { 行: many }))).toContain('TPL-025');
});

test('more tags than a template can have', async () => {
  const bytes = docx(paragraph('{{村名}}'.repeat(7000)));
  expect(codesOf(await compileWordTemplate(bytes, { file: '表.docx' }))).toEqual(['TPL-010']);
});

test('a cell outside any row has a place, too', async () => {
  const table = `<w:tbl><w:tc>${paragraph('{{#if}}')}</w:tc></w:tbl>`;
  expect(codesOf(await compileWordTemplate(docx(table), { file: '表.docx' }))[0]).toMatch(/^TPL-/);
});

test('a sheet that is named outside the list of sheets', async () => {
  const one = (name: string): string => `<sheet name="${name}" sheetId="1" r:id="rId1"/>`;
  const sheet = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{{名}}</t></is></c></row></sheetData>';
  const bytes = handMade({ sheet, workbook: `<sheets>${one('甲')}</sheets>${one('乙')}` });
  const { value } = await compileExcelTemplate(bytes, '表.xlsx');
  expect(codesOf(fillExcel(value!, { 名: 'x' }))).toEqual(['FILE-019']);
});

test('a sheet whose part is missing does not stop a draft', async () => {
  const relationship = (id: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/${target}.xml"/>`;
  const bytes = handMade({
    sheet: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{{名}}</t></is></c></row></sheetData>',
    workbook: '<sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId9"/></sheets>',
    more: {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'sheet1')}${relationship('rId9', 'gone')}</Relationships>`,
    },
  });
  const { value } = await compileExcelTemplate(bytes, '表.xlsx');
  expect(fillExcel(value!, { 名: 'x' }, { draft: true }).value).toBeDefined();
});

test('a template sheet of 200 000 empty cells is not taken apart', async () => {
  const rows = `<row>${'<c/>'.repeat(1000)}</row>`.repeat(201);
  const bytes = handMade({
    sheet: `<sheetData><row><c t="inlineStr"><is><t>{{名}}</t></is></c></row>${rows}</sheetData>`,
  });
  expect(codesOf(await compileExcelTemplate(bytes, '表.xlsx'))).toEqual(['FILE-011']);
});

describe('a value never becomes a formula, also when somebody edits the cell', () => {
  const quoted = (bytes: Uint8Array): boolean => /quotePrefix="1"/.test(stylesOf(bytes));
  test.each<[string, string, boolean]>([
    ['{{值}}', '=1+1', true],
    ['{{值}}元', '=1+1', true],
    ['{{值}}元', '@SUM(A1)', true],
    ['{{#if 值}}{{值}}{{/if}}元', '=1+1', true],
    ['{{! 说明 }}{{值}}元', '-1', true],
    ['共{{值}}', '=1+1', false],
    ['{{值}}元', '12', false],
  ])('%s with %s', async (cell, value, expected) => {
    const bytes = await fill(await workbook({ 表: { A1: cell } }), { 值: value });
    expect(readXlsx(bytes, 'x').value!.sheets[0]!.rows[0]!.cells[0]!.formula).toBeUndefined();
    expect(quoted(bytes)).toBe(expected);
  });
});
