import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, VALUE_END, VALUE_START } from '../../src/template/index.js';
import { compiled, FRONT, fillBody, fillErrors, paragraphs, part } from './support.js';

describe('values', () => {
  test('are written as text: markup, control characters, tags, newlines', async () => {
    const 值 = 'a<b>&"\u0001\uFFFE{{村名}}\n二行';
    expect(await fillBody('{{值}}', { 值 })).toEqual(['a&lt;b&gt;&amp;"{{村名}}⏎二行']);
  });

  test('any text comes back as it was', async () => {
    const template = await compiled(`${FRONT}始{{值}}终`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (值) => {
        const xml = part(fillTemplate(template, { 值 }).value!, 'word/document.xml');
        const text = paragraphs(fillTemplate(template, { 值 }).value!).at(-1)!;
        const decoded = text
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&#13;', '\r')
          .replaceAll('&amp;', '&');
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        expect(decoded).toBe(
          `始${值
            .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
            .replace(/\t/g, '')
            .replace(/\r\n?|\n/g, '⏎')}终`,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('rare characters at every position of a long text', async () => {
    const 值 = '𬭎'.repeat(20_000);
    expect(await fillBody('{{值}}', { 值 })).toEqual([值]);
  });

  test('numbers and booleans', async () => {
    expect(await fillBody('{{a}}{{b}}{{c}}', { a: 0, b: true, c: false })).toEqual(['0是否']);
  });
});

describe('strictness', () => {
  const data = { 村名: '王店村', 人: { 名: '甲' }, 空: null, 表: ['一'], 日期: '2021-12-24', fn: () => 'x' };
  test.each([
    ['in text', '甲{{村明}}', 'TPL-020', '村明'],
    ['in a condition', '{{#if 村明}}甲{{/if}}', 'TPL-020', '村明'],
    ['in a function', '{{日期 村明}}', 'TPL-020', '村明'],
    ['in a function in a condition', '{{#if (非空 村明)}}甲{{/if}}', 'TPL-020', '村明'],
    ['in a loop', '{{#each 村明}}甲{{/each}}', 'TPL-020', '村明'],
    ['at the end of a path', '{{人.年龄}}', 'TPL-020', '人.年龄'],
    ['amid a path', '{{人.父.名}}', 'TPL-020', '人.父'],
    ['prototype', '{{人.constructor}}', 'TPL-020', '人.constructor'],
    ['prototype by __proto__', '{{__proto__}}', 'TPL-020', '__proto__'],
    ['property of a text', '{{村名.length}}', 'TPL-020', '村名.length'],
    ['null', '{{空}}', 'TPL-021', '{{空}}'],
    ['null through a function', '{{日期 空}}', 'TPL-021', '{{日期 空}}'],
    ['list', '{{表}}', 'TPL-022', '{{表}}'],
    ['object', '{{人}}', 'TPL-022', '{{人}}'],
    ['function in the data', '{{fn}}', 'TPL-022', '{{fn}}'],
    ['loop over a text', '{{#each 村名}}甲{{/each}}', 'TPL-023', '{{#each 村名}}'],
    ['bad date', '{{日期 村名}}', 'TPL-024', '王店村'],
  ])('%s', async (_name, body, code, found) => {
    const diagnostics = await fillErrors(`第一行\n\n${body}`, data);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, found, place: { line: 7 } });
  });

  test('null is a plain no in conditions; a field wins over a function without arguments', async () => {
    expect(await fillBody('{{#if 空}}甲{{else}}乙{{/if}}{{日期}}{{日期 日期}}', data)).toEqual([
      '乙2021-12-242021年12月24日',
    ]);
  });

  test('all errors at once, each with line, column, text around and a suggestion; repeats once', async () => {
    const diagnostics = await fillErrors('甲{{村明}}\n\n{{#each 表}}{{@root.村各}}{{/each}}', {
      ...data,
      表: [1, 2, 3],
    });
    expect(diagnostics).toMatchObject([
      { code: 'TPL-020', expected: ['村名'], place: { line: 5, column: 2, around: '甲{{村明}}' } },
      { code: 'TPL-020', expected: ['村名'], place: { line: 7, column: 12 } },
    ]);
  });

  test('paths: outer contexts, root, block parameters', async () => {
    const body =
      '{{#each 户 as |一户|}}{{../村名}}{{@root.村名}}{{一户.名}}{{#each 人}}{{this}}{{../../村名}}{{@序号}}{{/each}}{{/each}}';
    expect(await fillBody(body, { 村名: '村', 户: [{ 名: '甲', 人: ['子'] }] })).toEqual(['村村甲子村1']);
  });
});

describe('drafts and marks', () => {
  test('a draft shows what is missing in red and carries the mark on every page', async () => {
    const template = await compiled(`${FRONT}甲**{{空}}**乙\n\n:::横排\n丙{{错}}\n:::\n`);
    const { value, diagnostics } = fillTemplate(template, { 空: null }, { draft: true });
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([
      ['TPL-021', 'warning'],
      ['TPL-020', 'warning'],
    ]);
    expect(paragraphs(value!)).toEqual(['标题', '甲〔缺：空〕乙', '丙〔缺：错〕']);
    const xml = part(value!, 'word/document.xml');
    expect(xml).toMatch(/<w:rPr>[^/]*<w:b\/><w:bCs\/><w:color w:val="FF0000"\/><\/w:rPr><w:t>〔缺：空〕/);
    expect(xml.match(/<w:headerReference/g)).toHaveLength(4);
    expect(part(value!, 'word/header1.xml')).toContain('string="草稿"');
    expect(part(value!, 'word/header2.xml')).toContain('string="草稿"');
    expect(part(fillTemplate(template, { 空: '', 错: '' }).value!, 'word/header1.xml')).not.toContain('草稿');
  });

  test('marked values can be told from fixed text; numbers of headings are not values', async () => {
    const source = '---\nkind: a\ntitle: "{{村}}报告"\n---\n## 标题{{村}}\n\n共{{数}}户';
    const { value } = fillTemplate(await compiled(source), { 村: '甲\uE001村', 数: 3 }, { mark: true });
    const [s, e] = [VALUE_START, VALUE_END];
    expect(paragraphs(value!)).toEqual([`${s}甲村${e}报告`, `一、标题${s}甲村${e}`, `共${s}3${e}户`]);
  });
});

describe('the package', () => {
  test('same input, same bytes, in a fresh compilation too', async () => {
    const source = `${FRONT}{{村名}}\n\n| a |\n|--|\n| b |`;
    const once = fillTemplate(await compiled(source), { 村名: '甲' }).value!;
    const again = fillTemplate(await compiled(source), { 村名: '甲' }).value!;
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  test('a paragraph and a table left empty go', async () => {
    expect(await fillBody('甲\n\n{{值}}\n\n{{#if 否}}乙{{/if}}', { 值: '', 否: false })).toEqual(['甲']);
  });

  test('a list of 5,000 rows', async () => {
    const 户 = Array.from({ length: 5000 }, (_, i) => ({ 名: `户${i}` }));
    const out = await fillBody('| 序号 | 名 |\n|--|--|\n{{#each 户}}\n| {{@序号}} | {{名}} |\n{{/each}}', { 户 });
    expect(out).toHaveLength(10_002);
    expect(out.at(-1)).toBe('户4999');
  });
});
