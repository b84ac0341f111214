import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../src/template/index.js';
import { compile, compiled, FRONT, fillBody, paragraphs, part } from './support.js';

const data = {
  村名: '王店村',
  有: true,
  无: false,
  表: [
    { 甲: '一', 乙: '1' },
    { 甲: '二', 乙: '2' },
  ],
  空: [],
};

describe('Markdown templates', () => {
  test.each([
    ['lines join, full-width indent goes', '　　甲{{村名}}\n乙', ['甲王店村乙']],
    ['hard line break', '甲\\\n乙', ['甲⏎乙']],
    ['lone tags do not merge into neighbours', '甲\n{{#if 有}}\n乙\n{{/if}}\n丙', ['甲', '乙', '丙']],
    ['tag right after a table is not a row', '{{#if 有}}\n\n| a |\n|---|\n| b |\n{{/if}}\n丙', ['a', 'b', '丙']],
    [
      'rows repeat',
      '| a | b |\n|--|--|\n{{#each 表}}\n| {{甲}} | {{乙}} |\n{{/each}}\n| 完 | |',
      ['a', 'b', '一', '1', '二', '2', '完'],
    ],
    ['no rows leaves the header', '| a |\n|--|\n{{#each 空}}\n| {{甲}} |\n{{/each}}', ['a']],
    [
      'bars and stars inside tags are not Markdown',
      '{{#each 表 as |项|}}{{项.甲}}{{默认 项.甲 "**"}}{{/each}}',
      ['一一二二'],
    ],
    ['brackets and links inside tags', '{{默认 无值 "[a](b)"}}', ['[a](b)']],
    ['a backslash before a tag stays', '甲\\\\{{村名}}', ['甲\\王店村']],
    ['escaped braces are text', '写成 \\{{村名}} 即可', ['写成 {{村名}} 即可']],
    ['escaped signs', '\\*\\*不粗\\*\\* \\# \\|', ['**不粗** # |']],
    ['no lists', '- 甲\n\n1. 乙', ['- 甲', '1. 乙']],
    ['rare characters', '𬭎𠮷{{村名}}', ['𬭎𠮷王店村']],
    ['comments vanish', '甲{{! 说明 }}\n\n{{!-- 多行\n说明 --}}\n\n乙', ['甲', '乙']],
    ['quotes are kept', '"甲"“乙”', ['"甲"“乙”']],
  ])('%s', async (_name, body, expected) => {
    const out = await fillBody(body, { ...data, 无值: null });
    expect(out.map((t) => t.replaceAll('&quot;', '"'))).toEqual(expected);
  });

  test('a text that ends a section keeps its lines; an empty ending takes no room', async () => {
    const body = '甲\n\n:::横排附件 表\n说明：末段。\n:::\n\n:::横排附件 表二\n| a |\n|--|\n| b |\n:::\n\n丙';
    const front = FRONT.replace(/\n---\n$/, '\nattachments:\n  - 表\n  - 表二\n---\n');
    const xml = part(fillTemplate(await compiled(`${front}${body}`), data).value!, 'word/document.xml');
    const paragraph = /<w:p>(?:(?!<w:p>).)*末段(?:(?!<\/w:p>).)*<\/w:p>/s.exec(xml)![0];
    expect(paragraph).toContain('<w:sectPr>');
    expect(paragraph).not.toContain('w:line="20"');
    expect(xml.match(/w:line="20"/g)).toHaveLength(1);
  });

  test('bold after Chinese punctuation; run-in heading in 楷体', async () => {
    const { value } = fillTemplate(await compiled(`${FRONT}**（一）总体结论。**本次**加粗**。`), data);
    const xml = part(value!, 'word/document.xml');
    expect(xml).toMatch(/w:eastAsia="楷体"[^>]*\/><\/w:rPr><w:t[^>]*>（一）总体结论。</);
    expect(xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>加粗</);
  });

  test('headings are numbered while filling, without gaps', async () => {
    const body =
      '## 甲\n\n### 子\n\n{{#if 无}}\n### 略\n\n{{/if}}\n### 子二\n\n#### 点\n\n##### 小\n\n## 乙\n\n### [（{{村名}}）] 名\n\n### 再\n\n### [] 无号\n';
    expect(await fillBody(body, data)).toEqual([
      '一、甲',
      '（一）子',
      '（二）子二',
      '1.点',
      '（1）小',
      '二、乙',
      '（王店村）名',
      '（一）再',
      '无号',
    ]);
  });

  test('widths follow the dashes and add up to the text width', async () => {
    const { value } = fillTemplate(await compiled(`${FRONT}| a | b | c |\n|-|--|---|\n| 1 | 2 | 3 |`), data);
    const xml = part(value!, 'word/document.xml');
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]));
    const cells = [...xml.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].map((m) => Number(m[1]));
    expect(grid.reduce((a, b) => a + b)).toBe(8845);
    expect(cells.slice(0, 3)).toEqual(grid);
    expect(grid[2]! / grid[0]!).toBeCloseTo(3, 1);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).not.toContain('w:val="off"');
  });

  test('front matter: title broken at its mark only when too long; signature block; recipient', async () => {
    const source =
      '---\n文种: 报告\n标题: "{{村名}}巩固拓展脱贫攻坚成果｜大排查自查报告"\n主送: 镇办\n署名: "{{村名}}村委会"\n成文日期: "{{日期 今}}"\n---\n正文';
    const template = await compiled(source);
    const fill = (村名: string) => fillTemplate(template, { 村名, 今: '2021-12-04' }).value!;
    expect(paragraphs(fill('王店村'))).toEqual([
      '王店村巩固拓展脱贫攻坚成果⏎大排查自查报告',
      '镇办：',
      '正文',
      '王店村村委会',
      '2021年12月4日',
    ]);
    expect(paragraphs(fill('村'))[0]).toBe('村巩固拓展脱贫攻坚成果大排查自查报告');
    expect(paragraphs(fill('大王店子村'))[0]).toBe('大王店子村巩固拓展脱贫攻坚成果⏎大排查自查报告');
    expect(part(fill('大王店子村'), 'docProps/core.xml')).toContain(
      '<dc:title>大王店子村巩固拓展脱贫攻坚成果大排查自查报告<',
    );
    expect(paragraphs(fill('村'))[0]).toBe('村巩固拓展脱贫攻坚成果大排查自查报告');
    // Date 6.5 wide, signature 6: date longer, so it is the date that stands 2 from the right.
    const indents = (name: string): number[] =>
      [...part(fill(name), 'word/document.xml').matchAll(/<w:ind (?:w:left="(\d+)"[^>]*|w:right="(\d+)")\/>/g)].map(
        (m) => Number(m[1] ?? m[2]),
      );
    const width = 8845;
    expect(indents('王店村')).toEqual([Math.round(4.5 * 315), Math.round(width - (4.5 + 6 - 2) * 315)]);
    expect(indents('大王店子村')).toEqual([2 * 315, Math.round(width - (2 + 8 - 2) * 315)]);
  });

  test('attachments: listed, numbered, conditional, turned', async () => {
    const source =
      '---\nkind: 报告\ntitle: 标题\nattachments:\n  - 台账\n  - { name: 统计表, when: 有 }\n---\n正文\n\n:::附件 台账\n## 甲\n:::\n\n{{#if 有}}\n:::横排附件 统计表\n## 乙\n:::\n{{/if}}\n';
    const template = await compiled(source);
    const both = fillTemplate(template, { 有: true }).value!;
    expect(paragraphs(both)).toEqual([
      '标题',
      '正文',
      '附件：1.台账',
      '2.统计表',
      '附件1',
      '台账',
      '一、甲',
      '附件2',
      '统计表',
      '一、乙',
    ]);
    const xml = part(both, 'word/document.xml');
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(xml).toMatch(/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/);
    const one = fillTemplate(template, { 有: false }).value!;
    expect(paragraphs(one)).toEqual(['标题', '正文', '附件：台账', '附件', '台账', '一、甲']);
    expect(part(one, 'word/document.xml').match(/<w:sectPr>/g)).toHaveLength(2);
    expect(part(one, 'word/document.xml')).toMatch(/<\/w:sectPr><\/w:body>/);
  });

  test('notes below a table are set in its size', async () => {
    const xml = part(
      fillTemplate(await compiled(`${FRONT}正文\n\n:::表注\n说明：甲。\n:::\n`), {}).value!,
      'word/document.xml',
    );
    expect(xml).toMatch(/<w:pStyle w:val="TableNote"\/>(?:(?!<w:p>).)*说明：甲。/s);
  });

  test.each([
    ['no front matter', '正文', 'TPL-001', 1],
    ['bare tag', '---\nkind: a\ntitle: {{村名}}\n---\n', 'TPL-002', 3],
    ['tag first in a value', '---\nkind: a\ntitle: {{村名}}报告\n---\n', 'TPL-002', 3],
    ['unknown entry', '---\nkind: a\ntitle: b\nabc: 1\n---\n', 'TPL-003', 4],
    ['block in front matter', '---\nkind: a\ntitle: "{{#if a}}b{{/if}}"\n---\n', 'TPL-012', 3],
    ['required section missing', '---\nkind: a\ntitle: b\nrequired: [总结]\n---\n## 别的\n', 'TPL-004', 4],
    ['attachment not listed', `${FRONT}:::附件 甲\nx\n:::\n`, 'TPL-005', 5],
    ['heading one', `${FRONT}# 标题`, 'TPL-006', 5],
    ['container not closed', `${FRONT}:::居中\nx`, 'TPL-006', 5],
    ['unknown container', `${FRONT}:::竖排\nx\n`, 'TPL-006', 5],
    ['row too short', `${FRONT}| a | b |\n|--|--|\n| c |`, 'TPL-006', 7],
    ['unclosed tag', `${FRONT}甲{{村名\n`, 'TPL-010', 5],
    ['unpaired', `${FRONT}甲\n\n{{#if 有}}\n乙`, 'TPL-011', 7],
    ['unknown function', `${FRONT}甲\n乙{{日器 a}}`, 'TPL-013', 6],
  ])('refused: %s', async (_name, source, code, line) => {
    const { value, diagnostics } = await compile(source);
    expect(value).toBeUndefined();
    expect(diagnostics.find((d) => d.code === code)?.place, JSON.stringify(diagnostics)).toMatchObject({ line });
  });

  test('all mistakes at once', async () => {
    const { diagnostics } = await compile(`${FRONT}{{日器 a}}{{{b}}}\n\n{{c d}}\n\n{{/if}}`);
    expect(diagnostics.map((d) => d.code).sort()).toEqual(['TPL-012', 'TPL-013', 'TPL-013']);
  });
});
