import { describe, expect, test } from 'vitest';
import { placeText } from '../../../src/diagnostics/render/words.js';
import {
  annotateWord,
  checkRequiredSections,
  checkTemplate,
  compileWordTemplate,
  fillTemplate,
  inspectWordTemplate,
  namesIn,
  templateNames,
  unusedNames,
} from '../../../src/template/index.js';
import { complaints } from '../structure.js';
import { p, row, tbl } from '../support.js';
import { docx, filledDocx, textPart } from './docx.js';

const data = { 村名: '王店村', 问题: [{ 描述: '漏水', 时限: '2021-12-24' }], 有: true };
const names = namesIn(data) as Parameters<typeof checkTemplate>[1];

async function said(template: Uint8Array): Promise<string[]> {
  const { value, diagnostics } = await inspectWordTemplate(template, { file: '表.docx' });
  return [...diagnostics, ...(value ? checkTemplate(value, names) : [])].map(
    (d) => `${d.code} ${placeText(d.place!).replace('表.docx › ', '')}`,
  );
}

describe('places as people see them', () => {
  const note = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">${p('{{错}}')}</w:footnote>`;
  const box = (inner: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const form = tbl(row('户主', '{{村名}}', '联系电话', '{{错}}'));
  test.each([
    ['text', docx(p('前') + p('{{错}}')), '正文第2段'],
    ['below a heading', docx(p('二、存在问题') + p('甲') + p('') + p('乙{{错}}')), '“二、存在问题”下第2段'],
    ['header', docx(p('文'), { header1: p('{{错}}') }), '页眉'],
    ['footnote', docx(p('文'), { footnotes: note }), '脚注1'],
    [
      'table under a head',
      docx(p('文') + tbl(row('甲', '乙')) + tbl(row('序号', '整改时限'), row('1', '{{错}}'))),
      '第2个表格·第2行·“整改时限”列',
    ],
    ['form', docx(form), '第1个表格·第1行·第4列（“联系电话”右边）'],
    ['nested table', docx(tbl(row(`${tbl(row('{{错}}'))}<w:p/>`))), '第1个表格·第1行·第1列·里面的表格·第1行·第1列'],
    ['text box, said once', docx(box(p('{{错}}'))), '文本框'],
  ])('%s', async (_name, template, place) => {
    const found = await said(template);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^TPL-020 ${place.replace(/[()（）]/g, '\\$&')} › `));
  });
});

test('all mistakes at once, those of single tags beside unknown names', async () => {
  const template = docx(
    p('{{日器 村名}}') + p('{{村明}}') + p('{{#each 村名}}x{{/each}}') + p('{{日期 甲 乙}}') + p('{{问题}}'),
  );
  const codes = (await said(template)).map((s) => s.slice(0, 7)).sort();
  expect(codes).toEqual(['TPL-013', 'TPL-014', 'TPL-020', 'TPL-022', 'TPL-023']);
});

test('names of data, of a template, and what is not used', async () => {
  const { value } = await compileWordTemplate(docx(p('{{村名}}{{#each 问题}}{{描述}}{{/each}}')), { file: '表.docx' });
  expect(templateNames(value!)).toEqual({ 村名: true, 问题: [{ 描述: true }] });
  expect(unusedNames(templateNames(value!), names, '表.docx').map((d) => d.found)).toEqual(['问题.时限', '有']);
});

test.each([
  ['there', p('一、情况') + p('{{村名}}'), []],
  ['nowhere', p('{{村名}}'), ['TPL-004']],
  ['in a condition', p('{{村名}}') + p('{{#if 有}}') + p('一、情况') + p('{{/if}}'), ['TPL-035']],
  ['in both branches', p('{{#if 有}}') + p('一、情况') + p('甲') + p('{{else}}') + p('一、情况') + p('{{/if}}'), []],
  ['in a loop', p('{{#each 问题}}') + p('一、情况') + p('{{/each}}'), ['TPL-035']],
])('a required section %s', async (_name, body, codes) => {
  const { value } = await inspectWordTemplate(docx(body), { file: '表.docx' });
  expect(checkRequiredSections(value!, ['情况']).map((d) => d.code)).toEqual(codes);
});

test('comments stand at the spots; the text stays as it was', async () => {
  const template = docx(p('好{{村名}}') + p('坏{{', '村明', '}}。'), { header1: p('{{页错}}') });
  const { value } = await inspectWordTemplate(template, { file: '表.docx' });
  const annotated = annotateWord(template, '表.docx', checkTemplate(value!, names));
  const xml = textPart(annotated);
  expect(xml).toMatch(
    /<w:commentRangeStart w:id="\d"\/><w:r><w:t>坏\{\{<\/w:t><\/w:r><w:r><w:t>村明<\/w:t><\/w:r><w:r><w:t>\}\}。<\/w:t><\/w:r><w:commentRangeEnd/,
  );
  expect(textPart(annotated, 'word/comments.xml')).toContain('没有“村明”');
  expect(textPart(annotated, 'word/comments.xml')).toContain('页眉：没有“页错”');
  expect(complaints(annotated).filter((c) => !c.includes('unfilled'))).toEqual([]);
  expect(xml.replace(/<w:commentRange[^>]*>|<w:r><w:commentReference[^>]*><\/w:r>/g, '')).toBe(textPart(template));
});

describe('a missing value', () => {
  const template = docx(p('联系电话：{{电话}}'));
  test('refuses a final document, all at once', async () => {
    const two = docx(p('{{电话}}') + p('{{地址}}'));
    const compiled = (await compileWordTemplate(two, { file: '表.docx' })).value!;
    const { value, diagnostics } = fillTemplate(compiled, { 电话: null, 地址: null });
    expect([value, diagnostics.map((d) => d.code)]).toEqual([undefined, ['TPL-021', 'TPL-021']]);
  });
  test('is printed in red in a draft', async () => {
    const filled = await filledDocx(template, { 电话: null }, { draft: true });
    expect(textPart(filled)).toContain('<w:color w:val="FF0000"/></w:rPr><w:t>〔缺：电话〕</w:t>');
    expect(complaints(filled)).toEqual([]);
  });
});

describe('templates run no code', () => {
  const hostile = JSON.parse('{"甲":{"__proto__":{"x":1}},"函":"ok"}');
  test.each([
    '{{甲.constructor}}',
    '{{constructor.constructor}}',
    '{{__proto__}}',
    '{{甲.__proto__.polluted}}',
    '{{lookup 甲 "constructor"}}',
    '{{#with (lookup this "constructor")}}x{{/with}}',
    '{{this.toString}}',
    '{{__defineGetter__ "x" "y"}}',
    '{{helperMissing}}',
    '{{blockHelperMissing}}',
    '{{log 甲}}',
    '{{#each "constructor"}}x{{/each}}',
    '{{> partial}}',
    '{{@root.constructor}}',
    '{{__merge 1 2}}',
  ])('%s', async (tag) => {
    const { value, diagnostics } = await compileWordTemplate(docx(p(tag)), { file: '表.docx' });
    const filled = value && fillTemplate(value, hostile);
    expect([...diagnostics, ...(filled?.diagnostics ?? [])].filter((d) => d.severity === 'error')).not.toEqual([]);
    expect(filled?.value).toBeUndefined();
  });
});
