import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainText, readDocx } from '../../src/document/index.js';
import { makeDocx } from '../document/make-docx.js';
import { p, r } from '../document/outline.js';
import { runCommand } from '../support/run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'cunbao-word-'));
afterAll(() => rmSync(folder, { recursive: true }));
const letter = join(folder, '来文.docx');
writeFileSync(
  letter,
  makeDocx(
    `${p('关于做好排查工作的通知')}<w:p>${r('请于')}<w:del><w:r><w:delText>9日</w:delText></w:r></w:del><w:ins>${r('10日')}</w:ins>${r('前上报。')}</w:p>`,
  ),
);

const run = async (...args: string[]): Promise<number> => (await runCommand(...args)).code;

test('a letter from elsewhere is no report: its PDF is made as it is, a preview and a clean copy too', async () => {
  expect(await run('pdf', letter)).toBe(1);
  expect(await run('pdf', letter, '--as-is')).toBe(0);
  expect(readFileSync(join(folder, '来文.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await run('预览', letter)).toBe(0);
  expect(readFileSync(join(folder, '来文.html'), 'utf8')).toContain('关于做好排查工作的通知');
  expect(await run('清稿', letter)).toBe(0);
  const clean = readDocx(readFileSync(join(folder, '来文（清稿）.docx')), '清稿');
  expect(plainText(clean.value!)).toBe('关于做好排查工作的通知\n请于10日前上报。');
  expect(clean.diagnostics.filter((d) => ['DOC-020', 'DOC-021'].includes(d.code))).toEqual([]);
});

test('a preview never takes the place of its document', async () => {
  const before = readFileSync(letter);
  await run('clean', letter, '--out', letter);
  expect(readFileSync(letter).equals(before)).toBe(true);
});

test('review takes it as it is: no report’s sections are asked of it, and its format only where it looks official or somebody says so', async () => {
  const json = async (...args: string[]) => {
    const { code, stdout } = await runCommand('review', letter, '--json', ...args);
    const { result, diagnostics } = JSON.parse(stdout) as {
      result: { judgedAs: string; notMade: string[] };
      diagnostics: { code: string }[];
    };
    return { code, ...result, codes: new Set(diagnostics.map((d) => d.code)) };
  };
  const plain = await json();
  expect(plain).toMatchObject({ code: 0, judgedAs: '普通文件' });
  expect(plain.notMade).toContain('内容是否属实、数字是否正确');
  expect([...plain.codes].filter((code) => /^(REV|FMT)/.test(code))).toEqual([]);
  const asked = await json('--profile', '信函');
  expect(asked.judgedAs).toBe('信函');
  expect([...asked.codes]).toEqual(expect.arrayContaining(['REV-050', 'FMT-050']));
});
