import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.js';

const home = process.cwd();
const village = resolve('data/villages/新村社区.xlsx');
let folder: string;
const at = (...parts: string[]): string => join(folder, ...parts);

/** A workspace that the commands run in, and beside it somebody else's folder. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-links-'));
  mkdirSync(at('镇', '交来'), { recursive: true });
  mkdirSync(at('别处'));
  cpSync('data/plan.yaml', at('镇', 'plan.yaml'));
  for (const name of ['村.xlsx', '交来/村.xlsx']) cpSync(village, at('镇', name));
  process.chdir(at('镇'));
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const linked = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(at('别处'), path);
};

describe.skipIf(process.platform === 'win32')('a folder that is a link to elsewhere', () => {
  it.each<[string, string, string[]]>([
    ['report', '输出/新村社区', ['report', '村.xlsx', '--out', '输出']],
    ['report on several, in threads', '输出/新村社区', ['report', '交来', '--out=输出']],
    ['forms', '输出/新村社区', ['forms', '村.xlsx', '--form', '监测对象花名册', '--one-file', '--out', '输出']],
    ['compile', 'output', ['compile', '交来', '--draft']],
    ['workbook', 'villages', ['workbook', '新村社区']],
    ['collect, copies', '收件/原件', ['collect', '交来']],
    ['collect, records', '收件/记录', ['collect', '交来']],
    ['ledger record', '台账', ['ledger', 'record', '村.xlsx']],
    ['ledger assign', 'output/交办', ['ledger', 'assign', '村.xlsx']],
    ['template word', 'templates', ['template', 'word', '自查报告']],
    ['init', '新/templates/表单', ['init', '新']],
  ])('is not written to: %s', { timeout: 60_000 }, async (_, link, words) => {
    linked(at('镇', link));
    const { code, printed } = await runCommand(...words);
    expect(readdirSync(at('别处'))).toEqual([]);
    expect([3, 4], printed).toContain(code);
    expect(printed).toMatch(/OUT-00[23]|LEDG-062/);
    expect(printed).toContain('（链接）');
  });

  it.each<[string, string[]]>([
    ['what is kept', ['compile', '交来', '--draft', '--out', '汇总']],
    ['what is cleared away', ['purge']],
  ])('is not touched by %s', { timeout: 60_000 }, async (_, words) => {
    for (const name of ['digests', 'plan.json']) cpSync(village, at('别处', name, '村.xlsx'));
    linked(at('镇', '.cunbao'));
    await runCommand(...words);
    expect(readdirSync(at('别处'), { recursive: true }).sort()).toEqual(
      ['digests', 'digests/村.xlsx', 'plan.json', 'plan.json/村.xlsx'].sort(),
    );
  });

  it('is not read either: templates', async () => {
    cpSync(resolve(home, 'templates/自查报告.md'), at('别处', '自查报告.md'));
    linked(at('镇', 'templates'));
    const { code, stderr } = await runCommand('report', '村.xlsx', '--out', '输出');
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('指到了文件夹外面') });
  });

  it('is used where the user named it himself', async () => {
    linked(at('镇', '输出'));
    expect(await runCommand('template', 'word', '自查报告', '--out', '输出/新/报告.docx')).toMatchObject({ code: 0 });
    expect(readdirSync(at('别处', '新'))).toContain('报告.docx');
  });
});

it('a record that has a second name is not written to', async () => {
  expect(await runCommand('ledger', 'record', '村.xlsx')).toMatchObject({ code: 0 });
  const [record, second] = [at('镇/台账/历史.jsonl'), at('别处/历史.jsonl')];
  linkSync(record, second);
  const before = readFileSync(second);
  cpSync(resolve(home, 'data/villages/半峭社区.xlsx'), at('镇', '二.xlsx'));
  const { code, printed } = await runCommand('ledger', 'record', '二.xlsx');
  expect({ code, printed }).toMatchObject({ code: 3, printed: expect.stringContaining('硬链接') });
  expect(readFileSync(second).equals(before)).toBe(true);
});
