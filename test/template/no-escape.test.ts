import { describe, expect, test } from 'vitest';
import { compileExcelTemplate, fillExcel, fillTemplate } from '../../src/template/index.js';
import { cells, fill, workbook } from './excel/support.js';
import { compile, FRONT, fillBody, part } from './support.js';

/** Ways out of a template that were open in Handlebars or its relatives at some time. */
const ESCAPES = [
  '{{甲.constructor}}',
  '{{甲.constructor.constructor}}',
  '{{constructor.name}}',
  '{{__proto__}}',
  '{{甲.__proto__.polluted}}',
  '{{this.__proto__}}',
  '{{[__proto__]}}',
  '{{this.[constructor]}}',
  '{{@root.constructor}}',
  '{{@root.__proto__}}',
  '{{lookup 甲 "constructor"}}',
  '{{#with (lookup this "constructor")}}x{{/with}}',
  '{{#with "constructor" as |x|}}{{x.constructor}}{{/with}}',
  '{{toString}}',
  '{{甲.hasOwnProperty}}',
  '{{甲.valueOf}}',
  '{{列.push}}',
  '{{列.map}}',
  '{{__defineGetter__ "x" "y"}}',
  '{{__lookupGetter__ "x"}}',
  '{{helperMissing}}',
  '{{blockHelperMissing}}',
  '{{log 甲}}',
  '{{#each "constructor"}}x{{/each}}',
  '{{> partial}}',
  '{{#> layout}}x{{/layout}}',
  '{{#*inline "a"}}x{{/inline}}',
  '{{* decorator}}',
  '{{{甲}}}',
  '{{&甲}}',
  '{{__merge 1 2}}',
  '{{__once "a" "b"}}',
  '{{#__once "a" "b"}}x{{/__once}}',
  '{{#__paragraph}}x{{/__paragraph}}',
  '{{连接 列 "、" "constructor"}}',
  '{{连接 列 "、" "__proto__"}}',
];
const data = () => JSON.parse('{"甲":{"__proto__":{"x":1}},"列":[{"a":1}],"函":"ok"}') as Record<string, unknown>;

describe('no way out of a template', () => {
  test.each(ESCAPES)('Markdown: %s', async (tag) => {
    const { value, diagnostics } = await compile(`${FRONT}甲${tag}`);
    const filled = value && fillTemplate(value, data());
    expect([...diagnostics, ...(filled?.diagnostics ?? [])].filter((d) => d.severity === 'error')).not.toEqual([]);
    expect(filled?.value).toBeUndefined();
  });
  test.each(ESCAPES)('Excel: %s', async (tag) => {
    const { value, diagnostics } = await compileExcelTemplate(await workbook({ 表: { A1: tag } }), '表.xlsx');
    const filled = value && fillExcel(value, data());
    expect([...diagnostics, ...(filled?.diagnostics ?? [])].filter((d) => d.severity === 'error')).not.toEqual([]);
    expect(filled?.value).toBeUndefined();
  });
  test('nothing is left behind on the prototypes', () => {
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('values are text, whatever they hold', () => {
  test.each([
    ['markup', '<b>&"\'</b>', '<b>&"\'</b>'],
    ['a tag', '{{村}}{{#each 列}}', '{{村}}{{#each 列}}'],
    ['control characters', 'a\u0000b\u0001c\u000bd\u001fe\ufffe\uffff', 'abcde'],
    ['half a character', 'a\ud800b', 'ab'],
    ['outside the BMP', '𠮷𬭎😀', '𠮷𬭎😀'],
    ['the signs of our programs', '\ue000\ue001\ue100\uf8ff', '\ue000\ue001\ue100\uf8ff'],
    ['CDATA and entities', ']]>&#65;&amp;', ']]>&#65;&amp;'],
    ['a backslash and braces', '\\{{', '\\{{'],
  ])('Excel: %s', async (_name, value, shown) => {
    const filled = await fill(await workbook({ 表: { A1: '{{值}}', A2: '前{{值}}后' } }), { 值: value });
    expect(cells(filled)).toEqual({ A1: shown, A2: `前${shown}后` });
  });
  test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"])(
    'Excel: %j never becomes a formula, alone or beside other tags',
    async (value) => {
      const template = await workbook({ 表: { A1: '{{值}}', A2: '{{值}}{{空}}', A3: '{{#if 有}}{{值}}{{/if}}' } });
      const filled = await fill(template, { 值: value, 空: '', 有: true });
      const shown = cells(filled);
      expect([shown.A1, shown.A2, shown.A3].map((text) => text?.trim())).toEqual(Array(3).fill(value.trim()));
      const styles = [...part(filled, 'xl/styles.xml').matchAll(/<xf [^>]*quotePrefix="1"/g)];
      expect(styles.length).toBe(/^\s*[=+@-]/.test(value) ? 1 : 0);
    },
  );
  test('Markdown: signs of the format stay text', async () => {
    const value = '**粗** # 题 | 格 | [x](y) <b> ::: --- `c`';
    expect(await fillBody('{{值}}', { 值: value })).toEqual([value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')]);
  });
});
