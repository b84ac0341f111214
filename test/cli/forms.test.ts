import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FileNames, usualPattern } from '../../src/cli/batch/file-names.js';
import { recordsOf } from '../../src/cli/batch/records-of.js';
import { nodePorts } from '../../src/cli/node-ports.js';
import { loadFonts, readDocx, writePdf } from '../../src/document/index.js';
import { readZip } from '../../src/office/index.js';
import { runCommand } from '../support/run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'cunbao-表单-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = (path: string): string =>
  readZip(readFileSync(path), path)
    .value!.text('word/document.xml')!
    .replace(/<[^>]+>/g, ' ');

test('prints every form of a village, ID numbers hidden, nothing left of the template', async () => {
  const { code, stdout } = await runCommand('forms', 'data/villages/王店村.xlsx', '--out', folder, '--json');
  expect(code).toBe(0);
  const [{ village, made }] = JSON.parse(stdout).result;
  expect([village, made.map((m: { form: string; count: number }) => [m.form, m.count])]).toEqual([
    '王店村',
    [
      ['入户排查表', 60],
      ['交办单', expect.any(Number)],
      ['销号单', expect.any(Number)],
      ['监测对象花名册', 1],
      ['满意度汇总表', 1],
    ],
  ]);
  const visits = readdirSync(join(folder, '王店村', '入户排查表')).filter((name) => name.endsWith('.docx'));
  expect(visits).toContain('1组_王守田_340604102201-H0001.docx');
  const first = texts(join(folder, '王店村', '入户排查表', '1组_王守田_340604102201-H0001.docx'));
  expect(first).toContain('349999****4975');
  expect(first).not.toMatch(/\{\{|\d{17}[\dXx]/);
}, 60_000);

test('binds the forms of a kind into one file, each from a new page on', async () => {
  const home = join(folder, '一册');
  const args = ['--form', '销号单', '--one-file', '--out', home, '--json'];
  const { stdout } = await runCommand('forms', 'data/villages/王店村.xlsx', ...args);
  const document = readDocx(readFileSync(join(home, '王店村', '销号单.docx')), '销号单.docx');
  expect(document.diagnostics).toEqual([]);
  expect(document.value!.sections).toHaveLength(JSON.parse(stdout).result[0].made[0].count);
}, 60_000);

test('a bound PDF is that of the bound Word file', async () => {
  const home = join(folder, '一册带PDF');
  await runCommand(
    'forms',
    'data/villages/王店村.xlsx',
    '--form',
    '销号单',
    '--one-file',
    '--pdf',
    '--as-of',
    '2021-12-23',
    '--out',
    home,
  );
  const [docx, pdf] = ['docx', 'pdf'].map((kind) => readFileSync(join(home, '王店村', `销号单.${kind}`)));
  const ports = nodePorts();
  const fonts = (await loadFonts(await ports.fonts(), ports.files.read)).value!;
  const whole = await writePdf(readDocx(docx!, '').value!, {
    fonts,
    info: { title: '销号单', date: '2021-12-23' },
  });
  expect(whole.value!.pages).toBeGreaterThan(5);
  expect(Buffer.compare(whole.value!.bytes, pdf!)).toBe(0);
}, 60_000);

test.each([
  ['plain', '{{户主姓名}}_{{户编号}}', ['张三_H1', '张三_H1（2）', '𬭎_H2']],
  ['characters that no file system takes', '{{户主姓名}}/:*{{组}}', ['张三3', '张三3（2）', '𬭎3']],
  ['no ID number', '{{证件号码}}{{户编号}}', ['H1', 'H1（2）', 'H2']],
  ['nothing left', '{{没有}}', ['表_1', '表_2', '表_3']],
])('file names: %s', (_, pattern, expected) => {
  const names = new FileNames(pattern, '表');
  const 证件号码 = '349999197606154975';
  const records = [
    ['张三', 'H1'],
    ['张三', 'H1'],
    ['𬭎', 'H2'],
  ].map(([户主姓名, 户编号]) => ({ 户主姓名, 户编号, 组: 3, 证件号码 }));
  expect(records.map((record, i) => names.take(record, i + 1))).toEqual(expected);
});

test('a record is named by what it has', () => {
  expect(usualPattern({ 组: 1, 户主姓名: '甲', 户编号: 'H1' })).toBe('{{组}}组_{{户主姓名}}_{{户编号}}');
  expect(usualPattern({ 问题编号: 'a' })).toBe('{{问题编号}}');
  expect(usualPattern({ x: 1 })).toBe('');
});

test('records have what stands beside their list; other lists do not go along', () => {
  expect(recordsOf({ 村名: '村', 农户: [{ 户主: '甲' }], 问题: [] }, { 户主: true }, '农户')).toEqual([
    { 村名: '村', 户主: '甲' },
  ]);
  expect(recordsOf([{ a: 1 }], { a: true }, undefined)).toEqual([{ a: 1 }]);
  expect(recordsOf([{ a: 1 }], { 记录: [{ a: true }] }, undefined)).toBeUndefined();
  expect(recordsOf({ 甲: [] }, {}, '乙')).toBe('数据里没有叫“乙”的列表；有的是：甲。');
});
