import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileTemplate, fillTemplate, loadProfile, wordFromMarkdown } from '../../../src/template/index.js';
import { complaints } from '../structure.js';
import { paragraphs, part } from '../support.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const SOURCE = `---
kind: 报告
title: "{{村名}}巩固拓展脱贫攻坚成果｜大排查自查报告"
recipient: "{{主送}}"
signature: "{{村名}}民委员会"
date: "{{日期 日}}"
attachments:
  - 台账
  - { name: 统计表, when: 有 }
---
一段{{村名}}，{{#if 有}}有{{else}}没有{{/if}} & <b>。

## 情况

{{#each 问题}}
### {{名}}

{{描述}}

{{/each}}

## [甲、] 其他

| 序号 | 名 |
|---|---|
{{#each 问题}}
| {{@序号}} | {{名}} |
{{/each}}

:::附件 台账
文
:::
`;

const source = { file: '报告.md', source: SOURCE, profile };
const data = (有: boolean) => ({
  村名: '王店村',
  主送: '镇政府',
  日: '2021-12-24',
  有,
  问题: [
    { 名: '一', 描述: '甲' },
    { 名: '二', 描述: '乙' },
  ],
});

test.each([true, false])('the Word file made from a text template gives the same document (%s)', async (有) => {
  const word = (await wordFromMarkdown(source)).value!;
  expect(paragraphs(word)).toContain('{{标题编号 1}}情况');
  const text = (await compileTemplate(source)).value!;
  const made = await compileTemplate({ ...source, file: '报告.docx', source: Buffer.from(word).toString('base64') });
  expect(made.diagnostics).toEqual([]);
  const [own, other] = [text, made.value!].map((t) => fillTemplate(t, data(有)).value!);
  const plain = (bytes: Uint8Array) =>
    part(bytes, 'word/document.xml')
      .replaceAll(' xml:space="preserve"', '')
      .replace(/<w:ind w:(?:right|left)="[^"]*"\/>/g, (ind) => ind);
  expect(plain(other!)).toBe(plain(own!));
  expect(complaints(other!)).toEqual([]);
  expect(fillTemplate(made.value!, data(有), { draft: true }).value!.length).toBeGreaterThan(other!.length);
});
