import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../support/run-command.js';
import { p, row, tbl } from '../template/support.js';
import { docx, textPart } from '../template/word/docx.js';

const folder = mkdtempSync(join(tmpdir(), 'cunbao-填表-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
writeFileSync(at('表.docx'), docx(p('{{村名}}') + tbl(row('{{#each 户}}{{户主}}', '{{人数}}{{/each}}'))));
writeFileSync(at('数据.json'), JSON.stringify({ 村名: '王店村', 户: [{ 户主: '甲', 人数: 3 }] }));

test('fills a Word file with JSON', async () => {
  expect((await runCommand('fill', at('表.docx'), at('数据.json'), '--out', at('成.docx'))).code).toBe(0);
  expect(textPart(readFileSync(at('成.docx')))).toContain('王店村');
});

test('without data says what the template needs', async () => {
  const { stdout } = await runCommand('fill', at('表.docx'), '--json');
  expect(JSON.parse(stdout).result).toEqual({ 村名: '', 户: [{ 户主: '', 人数: '' }] });
});

test('fills from a CSV file in GBK: a file for each line', async () => {
  // 姓名,组 / 张三,3 in GBK
  const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd7, 0xe9, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x33, 0x0a]);
  writeFileSync(at('名单.csv'), gbk);
  writeFileSync(at('证明.docx'), docx(p('{{姓名}}，{{组}}组')));
  expect((await runCommand('fill', at('证明.docx'), at('名单.csv'), '--out', at('证明'))).code).toBe(0);
  expect(textPart(readFileSync(join(at('证明'), '张三.docx')))).toContain('张三');
});

const csv = '姓名,组\n张三,3\n';
test.each([
  ['an empty list', '空.json', '[]', 1, 'OUT-022'],
  ['a header alone', '空.csv', '姓名,组\n', 1, 'OUT-022'],
  ['one value', '字.json', '"张三"', 3, 'OUT-003'],
  ['broken JSON', '坏.json', '{"姓名":', 3, 'OUT-003'],
  ['two columns of one name', '重.csv', '姓名,姓名\n张三,李四\n', 3, 'OUT-003'],
  ['UTF-8 with a mark', '标.csv', `\uFEFF${csv}`, 0, undefined],
  ['UTF-16 as Excel saves it', '宽.csv', Buffer.from(`\uFEFF${csv}`, 'utf16le'), 0, undefined],
  ['tabs', '表.txt', csv.replaceAll(',', '\t'), 0, undefined],
])('data: %s', async (_name, file, content, code, said) => {
  writeFileSync(at(file), content);
  const { code: exit, stdout } = await runCommand(
    'fill',
    at('证明.docx'),
    at(file),
    '--out',
    at(`出-${file}`),
    '--json',
  );
  expect(exit).toBe(code);
  expect(JSON.parse(stdout).diagnostics.find((d: { severity: string }) => d.severity === 'error')?.code).toBe(said);
});

test('one file gets the ending that its kind opens under', async () => {
  writeFileSync(at('一.json'), JSON.stringify({ 姓名: '甲', 组: 1 }));
  await runCommand('fill', at('证明.docx'), at('一.json'), '--out', at('一份'));
  expect(textPart(readFileSync(at('一份.docx')))).toContain('甲');
});
