import { expect, test } from 'vitest';
import { checkTemplate, namesIn } from '../../src/template/index.js';
import { compile, FRONT } from '../template/support.js';

const data = { 村名: '王店村', 问题: [{ 描述: '漏水', 时限: '2021-12-24' }], 有: true };
const names = namesIn(data) as Parameters<typeof checkTemplate>[1];

/** What people write wrong in a text template: its front matter, then its text. */
const front: string[] = [
  '正文',
  '---\nkind: 报告\n---\n正文',
  '---\nkind: 报告\ntitle: {{村名}}报告\n---\n',
  '---\nkind: 报告\ntitle: 标题\n落款: 村委会\n---\n',
  '---\nkind: 报告\ntitle 标题\n---\n',
  '---\nkind: 报告\ntitle: [标题]\n---\n',
  '---\nkind: 报告\ntitle: 标题\nattachments:\n  - { when: 有 }\n---\n',
  '---\nkind: 报告\ntitle: "{{#if 有}}标题{{/if}}"\n---\n',
  '---\nkind: 报告\ntitle: 标题\nrequired: [总结]\n---\n## 总接\n',
  '---\nkind: 报告\ntitle: 标题\nattachments: [台账]\n---\n:::附件 台帐\n正文\n:::\n',
];
const body: string[] = [
  '# 标题',
  '###### 太深',
  ':::居中\n正文',
  ':::竖排\n正文\n:::',
  ':::附件 台账\n正文\n:::',
  '| 甲 | 乙 |\n|--|--|\n| 一 |',
  '| 甲 | 乙 |\n| 一 | 二 |',
  '{{#each 问题}}\n| {{描述}} |\n{{/each}}',
  '{{村明}}',
  '{{村名',
  '{村名}',
  '{{{村名}}}',
  '｛｛村明｝｝',
  '{{#if 有}}\n\n正文',
  '{{/each}}',
  '{{#each 问题}}{{描述}}{{/if}}',
  '{{else}}',
  '{{日器 村名}}',
  '{{日期 村名 村名}}',
  '{{#each 村名}}{{this}}{{/each}}',
  '{{问题}}',
  '{{#each 问题}}{{村名}}{{/each}}',
  '{{> 页眉}}',
  '{{@号}}',
];

const cell = (text: string): string => text.trimEnd().replaceAll('|', '\\|').replaceAll('\n', '⏎');

test('docs/模板错误.md: each mistake with what is said and how to mend it', async () => {
  const rows: string[] = [];
  const mute: string[] = [];
  for (const [wrong, source] of [
    ...front.map((source) => [source, source] as const),
    ...body.map((wrong) => [wrong, `${FRONT}${wrong}\n`] as const),
  ]) {
    const { value, diagnostics } = await compile(source);
    const said = [...diagnostics, ...(value ? checkTemplate(value, names) : [])];
    if (said.length === 0) mute.push(wrong);
    const texts = said.map(
      ({ code, message, place }) => `${code} 第${(place as { line?: number }).line}行：${cell(message)}`,
    );
    const mends = said.map(({ fix }) => cell(fix.join('；')));
    rows.push(`| \`${cell(wrong)}\` | ${texts.join('<br>')} | ${mends.join('<br>')} |`);
  }
  expect(mute).toEqual([]);
  const text = `# 文本模板里常见的写错

由 \`test/docs/template-mistakes.test.ts\` 生成：每一条都真的写错一遍，列出 \`cunbao template check 自查报告.md\` 说的话。⏎ 是换行。写法见 [templates.md](templates.md)。

| 写成 | 提示 | 怎么改 |
|---|---|---|
${rows.join('\n')}
`;
  await expect(text).toMatchFileSnapshot('../../docs/模板错误.md');
});
