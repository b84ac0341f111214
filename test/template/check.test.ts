import { expect, test } from 'vitest';
import { checkTemplate } from '../../src/template/index.js';
import { compiled, FRONT } from './support.js';

const vocabulary = {
  村名: true,
  日期: true,
  村: { 名: true },
  问题: [{ 描述: true, 责任: { 单位: true } }],
  名单: [true],
} as const;

const check = async (body: string) => checkTemplate(await compiled(FRONT + body), vocabulary as never);

test.each([
  ['{{村名}}{{村.名}}{{#each 问题}}{{描述}}{{责任.单位}}{{../村名}}{{@root.村名}}{{@序号}}{{/each}}'],
  ['{{#each 名单}}{{this}}{{/each}}{{#with 村}}{{名}}{{/with}}{{连接 名单}}'],
  ['{{#each 问题 as |个|}}{{个.描述}}{{/each}}{{#if (非空 问题)}}甲{{/if}}'],
])('right: %s', async (body) => {
  expect(await check(body)).toEqual([]);
});

test.each([
  ['{{村明}}', 'TPL-020', '村明', '村名'],
  ['{{#if 村明}}甲{{/if}}', 'TPL-020', '村明', '村名'],
  ['{{#if (非空 (且 村名 问体))}}甲{{/if}}', 'TPL-020', '问体', '问题'],
  ['{{#each 问题}}{{村名}}{{/each}}', 'TPL-020', '村名', '@root.村名'],
  ['{{#each 问题}}{{责任.单伟}}{{/each}}', 'TPL-020', '责任.单伟', '单位'],
  ['{{#each 村}}{{名}}{{/each}}', 'TPL-023', '{{#each 村}}', undefined],
  ['{{问题}}', 'TPL-022', '问题', undefined],
  ['{{日期}}', 'TPL-033', '日期', undefined],
])('wrong: %s', async (body, code, found, expected) => {
  const diagnostics = await check(`甲\n\n${body}`);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code, found, place: { line: 7 } });
  expect(diagnostics[0]!.expected?.[0]).toBe(expected);
});

test('names in the front matter are checked once', async () => {
  const source = '---\nkind: a\ntitle: "{{村明}}"\nsignature: "{{村明}}"\ndate: "{{日期 村名}}"\n---\n甲';
  const diagnostics = checkTemplate(await compiled(source), vocabulary as never);
  expect(diagnostics.map((d) => (d.place as { line: number }).line)).toEqual([3, 4]);
});
