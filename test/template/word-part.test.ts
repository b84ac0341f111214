import { describe, expect, test } from 'vitest';
import { fillWord, p, row, tbl, textOf } from './support.js';

const people = { 名单: [{ 名: '甲' }, { 名: '乙' }], 空表: [], 有: true, 无: false, 村: '王店村' };
const texts = (body: string, data: unknown = people): string[] => textOf(fillWord(body, data).xml);

describe('tags in Word parts', () => {
  test('a tag split over three runs is joined', () => {
    expect(texts(p('我村是{{', '村', '}}，'))).toEqual(['我村是王店村，']);
  });
  test('notes of the editor between runs do not keep a tag apart', () => {
    const body = '<w:p><w:r><w:t>{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>村}}</w:t></w:r></w:p>';
    expect(texts(body)).toEqual(['王店村']);
  });
  test('text with blanks keeps them', () => {
    expect(fillWord(p(' {{村}} '), people).xml).toContain('xml:space="preserve"> 王店村 <');
  });
  test('each within one paragraph repeats the text', () => {
    expect(texts(p('有{{#each 名单}}{{名}}、{{/each}}等'))).toEqual(['有甲、乙、等']);
  });
  test('each split over runs repeats runs and keeps their format', () => {
    const body =
      '<w:p><w:r><w:t>{{#each 名单}}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{名}}</w:t></w:r><w:r><w:t>；{{/each}}</w:t></w:r></w:p>';
    const { xml } = fillWord(body, people);
    expect(textOf(xml)).toEqual(['甲；乙；']);
    expect(xml.match(/<w:b\/>/g)).toHaveLength(2);
  });
  test('tags in paragraphs of their own repeat what is between, and go', () => {
    expect(texts(p('{{#each 名单}}') + p('{{名}}') + p('{{/each}}') + p('完'))).toEqual(['甲', '乙', '完']);
  });
  test('rows: tags in first and last cell', () => {
    const { xml } = fillWord(tbl(row('头', '头'), row('{{#each 名单}}{{@序号}}', '{{名}}{{/each}}')), people);
    expect(xml.match(/<w:tr>/g)).toHaveLength(3);
    expect(textOf(xml)).toEqual(['头', '头', '1', '甲', '2', '乙']);
  });
  test('rows: tags in rows of their own', () => {
    const { xml } = fillWord(tbl(row('头'), row('{{#each 名单}}'), row('{{名}}'), row('{{/each}}')), people);
    expect(xml.match(/<w:tr>/g)).toHaveLength(3);
  });
  test('else chains over paragraphs', () => {
    const body = p('{{#if 无}}') + p('一') + p('{{else if 有}}') + p('二') + p('{{else}}') + p('三') + p('{{/if}}');
    expect(texts(body)).toEqual(['二']);
  });
  test('nested blocks opened in one paragraph', () => {
    const body = p('{{#if 有}}{{#each 名单}}') + p('{{名}}') + p('{{/each}}{{/if}}');
    expect(texts(body)).toEqual(['甲', '乙']);
  });
  test('one block ends and the next begins in one paragraph of their own', () => {
    const body = p('{{#if 有}}') + p('一') + p('{{/if}}{{#if 无}}') + p('二') + p('{{/if}}');
    expect(texts(body)).toEqual(['一']);
  });
  test('a paragraph that its tags leave empty goes', () => {
    expect(fillWord(p('前') + p('{{#if 无}}有字{{/if}}') + p('后'), people).xml.match(/<w:p>/g)).toHaveLength(2);
  });
  test('a cell keeps a paragraph', () => {
    const { xml } = fillWord(tbl(row(p('{{#if 无}}') + p('字') + p('{{/if}}'))), people);
    expect(xml).toMatch(/<w:tc><w:tcPr\/><w:p\/?>/);
  });
  test('a table without rows goes', () => {
    const rows = tbl(row('{{#each 空表}}{{名}}', '{{/each}}'));
    expect(fillWord(p('前') + rows, people).xml).not.toContain('<w:tbl>');
  });
  test('two tables that come to stand side by side are kept apart', () => {
    const body = tbl(row('一')) + p('{{#if 无}}中{{/if}}') + tbl(row('二'));
    expect(fillWord(body, people).xml).toContain('</w:tbl><w:p/><w:tbl>');
  });
  test('a conditional last section leaves no blank page', () => {
    const end = (n: number) => `<w:sectPr><w:pgSz w:w="${n}"/></w:sectPr>`;
    const body = `${p('一')}<w:p><w:pPr>${end(1)}</w:pPr></w:p>${p('{{#if 无}}')}${p('二')}${p('{{/if}}')}${end(2)}`;
    expect(fillWord(body, people).xml).toBe(`${p('一')}${end(1)}`);
    expect(fillWord(body, { 无: true }).xml).toBe(`${p('一')}<w:p><w:pPr>${end(1)}</w:pPr></w:p>${p('二')}${end(2)}`);
  });
  test('section properties in the last paragraph of text', () => {
    const end = (n: number) => `<w:sectPr><w:pgSz w:w="${n}"/></w:sectPr>`;
    const first = `<w:p><w:pPr>${end(1)}<w:jc w:val="left"/></w:pPr><w:r><w:t>一</w:t></w:r></w:p>`;
    const body = `${first}${p('{{#if 无}}')}${p('二')}${p('{{/if}}')}${end(2)}`;
    expect(fillWord(body, people).xml).toBe(first.replace(end(1), '') + end(1));
  });
  test('attributes of the source and fixed braces survive', () => {
    const body = '<w:p w:rsidR="00AA"><w:r><w:t>a &lt; b \\{{村}}</w:t></w:r></w:p>';
    expect(fillWord(body, people).xml).toContain('w:rsidR="00AA"');
    expect(texts(body)).toEqual(['a &lt; b \\王店村']);
  });
  test.each([
    ['unclosed block', p('{{#if 有}}'), 'TPL-011'],
    ['close without open', p('{{/each}}'), 'TPL-011'],
    ['crossing', p('{{#if 有}}') + p('{{#each 名单}}') + p('{{/if}}') + p('{{/each}}'), 'TPL-011'],
    [
      'a block ends and another begins amid text',
      p('{{#if 有}}') + p('一{{/if}}二{{#if 无}}三') + p('{{/if}}'),
      'TPL-011',
    ],
    ['unclosed brace', p('{{村'), 'TPL-010'],
    ['triple', p('{{{村}}}'), 'TPL-012'],
    ['section by name', p('{{#名单}}x{{/名单}}'), 'TPL-012'],
    ['unknown function', p('{{日器 村}}'), 'TPL-013'],
    ['too many arguments', p('{{日期 村 村}}'), 'TPL-014'],
  ])('refused: %s', (_name, body, code) => {
    const { diagnostics } = fillWord(body, people);
    expect(diagnostics.map((d) => d.code)).toContain(code);
    expect(diagnostics[0]!.place).toMatchObject({ kind: 'template' });
  });
  test('places name part, paragraph and the text around', () => {
    const { diagnostics } = fillWord(p('前') + p('我村{{村明}}后'), people);
    expect(diagnostics[0]).toMatchObject({
      code: 'TPL-020',
      expected: ['村'],
      place: { part: '正文第2段', around: '我村{{村明}}后' },
    });
  });
});
