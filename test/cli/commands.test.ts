import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand as run } from '../support/run-command.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao 命令-'));
  cpSync('data/villages/王店村.xlsx', join(folder, '王店村.xlsx'));
  cpSync('data/plan.yaml', join(folder, 'plan.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]): string => join(folder, ...parts);

describe('exit codes', () => {
  it.each<[string, () => string[], number, string]>([
    ['no command', () => [], 2, '请写一个命令'],
    ['a wrong command', () => ['reprot'], 2, '是不是 cunbao report？'],
    ['a folder named nearly like a command', () => ['archive', '输出', '--out', at('档案')], 3, '“输出”打不开'],
    ['an argument missing', () => ['check'], 2, '至少要 1 个'],
    ['an option that does not exist', () => ['check', '村.xlsx', '--anotate'], 2, '是不是 --annotate？'],
    [
      'an option of two words that does not exist',
      () => ['check', '村.xlsx', '--as-fo', 'x'],
      2,
      '没有 --as-fo 这个选项。是不是 --as-of？\n用 cunbao check --help',
    ],
    ['an option that is for another command', () => ['archive', 'verify', '档案', '--out', 'x'], 2, '没有 --out'],
    ['an option with nothing behind it', () => ['report', '村.xlsx', '--out'], 2, '选项 --out 后面要写内容'],
    ['an option with an empty text', () => ['report', '村.xlsx', '--out', ''], 2, '“--out”是空的'],
    ['an option written twice', () => ['check', '村.xlsx', '--out', 'a', '--out', 'b'], 2, '--out 写了 2 次'],
    ['no number', () => ['compile', '收件', '--sample', '五十'], 2, '--sample 后面要写一个数'],
    ['no such choice', () => ['compile', '收件', '--level', 'x'], 2, '只能写 "internal"'],
    ['a file without a command', () => ['王店村.xlsx'], 2, 'cunbao check 王店村.xlsx'],
    ['a wrong command below a command', () => ['台账', '倒拍', 'x'], 2, '是不是 cunbao ledger 倒排？'],
    ['a wrong command where a folder may stand', () => ['archive', 'verfy', 'x'], 2, '是不是 cunbao archive verify？'],
    ['a word too many', () => ['check', 'a', 'b'], 2, '“b”是多写的'],
    ['no plan', () => ['check', at('王店村.xlsx'), '--plan', at('没有.yaml')], 3, '没有这个文件'],
    ['no such archive', () => ['archive', 'verify', at('没有')], 3, '没有这个文件夹'],
    ['what Excel leaves beside an open workbook', () => ['check', at('~$王店村.xlsx')], 3, '不带 ~$'],
    ['an empty file name', () => ['check', ''], 2, '“工作簿”是空的'],
    ['no history here', () => ['ledger', '历史'], 3, join(process.cwd(), '台账', '历史.jsonl')],
    ['a file behind --', () => ['check', '--', at('王店村.xlsx')], 0, ''],
    ['no such date', () => ['report', at('王店村.xlsx'), '--date', '2021-02-30'], 2, '不是日期'],
    ['no such file', () => ['check', at('没有.xlsx')], 3, '没有这个文件'],
    ['no such village', () => ['workbook', '王点村', '--plan', at('plan.yaml')], 2, '是不是“王店村”'],
    ['no such code', () => ['explain', 'CELL-999'], 2, '没有编号'],
    ['a good workbook', () => ['check', at('王店村.xlsx')], 0, ''],
  ])('%s', async (_name, args, code, text) => {
    const result = await run(...args());
    expect(result).toMatchObject({ code, stderr: expect.stringContaining(text) });
    expect(result.stderr).not.toMatch(/\n\s+at .*\.(js|ts):\d+/);
  });
});

it.each([['--version'], ['-V'], ['report', '--version']])('%s', async (...args) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await run(...args)).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
});

it('the help says nothing in the English of yargs, and no empty list as a default', async () => {
  const pages = [['--help'], ['帮助', 'compile'], ['ledger', 'diff', '-h'], ['archive', 'add', '--help']];
  for (const args of pages) {
    const { code, stdout } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('显示这份说明') });
    expect(stdout).not.toMatch(
      /\[\]|\b(?:Commands|Options|Show|boolean|string|array|required|default)\b|字符串|end-of|<[a-z]/,
    );
  }
});

describe('report', () => {
  it('makes the four files, answers to its Chinese name, and leaves an edited file alone', async () => {
    const first = await run('报告', at('王店村.xlsx'), '--out', at('out'), '--date', '2021-12-24');
    expect(first.code).toBe(0);
    expect(
      readdirSync(at('out', '王店村'))
        .filter((f) => !f.startsWith('.'))
        .sort(),
    ).toEqual(['结果.html', '自查报告.docx', '自查报告.pdf', '问题台账.xlsx'].sort());
    writeFileSync(at('out', '王店村', '自查报告.docx'), 'edited');
    const second = await run('report', at('王店村.xlsx'), '--out', at('out'), '--date', '2021-12-24');
    expect(second.stderr).toContain('OUT-001');
    expect(readFileSync(at('out', '王店村', '自查报告.docx'), 'utf8')).toBe('edited');
    expect(existsSync(at('out', '王店村', '自查报告（2）.docx'))).toBe(true);
  });

  it('goes on past a broken workbook and says that it is partly done', async () => {
    const box = at('收件');
    cpSync('data/villages', box, { recursive: true });
    writeFileSync(join(box, '坏的.xlsx'), 'not a workbook');
    writeFileSync(join(box, '~$王店村.xlsx'), 'lock');
    const result = await run('report', box, '--out', at('out2'), '--json', '--plan', at('plan.yaml'));
    expect(result.code).toBe(4);
    const { ok, result: made, stats } = JSON.parse(result.stdout);
    expect(ok).toBe(false);
    expect(made.filter((r: { pages: number | null }) => r.pages === null)).toMatchObject([{ file: '坏的.xlsx' }]);
    expect(stats.failed).toBe(1);
  });
});

describe('one envelope for machines', () => {
  it('inspect: an answer for each item and subject', async () => {
    const { stdout, stderr, code } = await run('inspect', at('王店村.xlsx'), '--json');
    const { command, result } = JSON.parse(stdout);
    expect({ code, command, stderr }).toEqual({ code: 0, command: 'inspect', stderr: '' });
    expect(result.items.length).toBeGreaterThan(1000);
    for (const answer of result.items.slice(0, 500))
      expect(answer).toMatchObject({
        item: expect.stringMatching(/^\d+\.\d+$/),
        subject: { level: expect.any(String), id: expect.any(String) },
        answer: expect.stringMatching(/^(有问题|无问题|不涉及|未核实)$/),
        rows: expect.any(Array),
      });
  });

  it.each([['check'], ['inspect'], ['report']])('%s: of a file that is not there', async (command) => {
    const { stdout, code } = await run(command, at('没有.xlsx'), '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, command, diagnostics: [{ code: 'OUT-003' }] });
  });
});

describe('wrong use is told to machines too', () => {
  it.each<[string, string[]]>([
    ['', ['--json']],
    ['report', ['报告', 'x.xlsx', '--date', 'foo', '--json']],
    ['workbook', ['workbook', '无此村', '--json']],
    ['explain', ['explain', 'XX', '--json']],
  ])('%s', async (command, args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, command, diagnostics: [{ code: 'OUT-020' }] });
  });
});

it('a folder stands for the workbooks in it, not for the copies we marked or the lists we wrote', async () => {
  const box = at('交来');
  cpSync('data/villages/王店村.xlsx', join(box, '王店村.xlsx'));
  cpSync('data/villages/王店村.xlsx', join(box, '王店村（标注）.xlsx'));
  writeFileSync(join(box, '王店村（错误清单）.xlsx'), 'a list');
  const { code, stdout } = await run('report', box, '--out', at('out3'), '--json', '--plan', at('plan.yaml'));
  expect(code).toBe(0);
  expect(JSON.parse(stdout).result).toHaveLength(1);
});

describe('the way of a clerk', () => {
  it('issue, check with marks, inspect with drafts, review and pdf', async () => {
    expect((await run('init', at('新区'))).code).toBe(0);
    expect((await run('init', at('新区'))).code).toBe(2);
    const issued = await run('workbook', '太山村', '--out', at('发放'), '--plan', at('plan.yaml'));
    expect(issued.code).toBe(0);
    const empty = await run('check', at('发放', '太山村.xlsx'), '--annotate', '--plan', at('plan.yaml'));
    expect(empty.code).toBe(1);
    expect(existsSync(at('发放', '太山村（标注）.xlsx'))).toBe(true);
    const inspected = await run('inspect', at('王店村.xlsx'), '--out', at('王店村（草稿）.xlsx'));
    expect(inspected.code).toBe(0);
    expect((await run('check', at('王店村（草稿）.xlsx'))).code).toBe(0);
    const why = await run('inspect', at('王店村.xlsx'), '--why', '5.20');
    expect(why.stdout).toContain('household.security.housing');
    await run('report', at('王店村.xlsx'), '--out', at('成品'), '--date', '2021-12-24');
    const docx = at('成品', '王店村', '自查报告.docx');
    expect((await run('review', docx)).stdout).toContain('核对通过');
    expect((await run('review', docx, '--data', at('王店村.xlsx'), '--date', '2021-12-24')).stdout).toContain(
      '核对通过',
    );
    const pdf = await run('pdf', docx, '--out', at('成品', '转出.pdf'));
    expect(pdf.code).toBe(0);
    expect(
      Buffer.compare(readFileSync(at('成品', '转出.pdf')), readFileSync(at('成品', '王店村', '自查报告.pdf'))),
    ).toBe(0);
  });

  it('never writes over its own input', async () => {
    const before = readFileSync(at('王店村.xlsx'));
    const { stderr } = await run('inspect', at('王店村.xlsx'), '--out', at('王店村.xlsx'));
    expect(Buffer.compare(readFileSync(at('王店村.xlsx')), before)).toBe(0);
    expect(stderr).toMatch(/OUT-001|^$/);
  });

  it('doctor and explain answer', async () => {
    expect((await run('doctor', '--plan', at('plan.yaml'))).stdout).toContain('仿宋');
    expect((await run('explain', 'REV-020')).stdout).toContain('为什么');
  });
});

it('does not let two workbooks of one village write over each other', async () => {
  const box = at('两份');
  cpSync('data/villages/王店村.xlsx', join(box, '王店村.xlsx'), { recursive: true });
  cpSync('data/villages/王店村.xlsx', join(box, '王店村新.xlsx'));
  const { code, stderr, stdout } = await run('report', box, '--out', at('out3'), '--plan', at('plan.yaml'));
  expect(code).toBe(4);
  expect(stderr).toContain('OUT-012');
  expect(stdout).toContain('下一步：');
});

describe('purge', () => {
  it('removes the kept results of a workspace, follows no link out of it and touches nothing else', async () => {
    mkdirSync(at('工作区', '.cunbao', 'cache'), { recursive: true });
    mkdirSync(at('别处'));
    for (const name of ['工作区/.cunbao/cache/a.bin', '工作区/.cunbao/key', '工作区/村.xlsx', '别处/b.bin'])
      writeFileSync(at(name), 'x');
    symlinkSync(at('别处'), at('工作区', '.cunbao', 'link'));
    expect(await run('purge', at('工作区'))).toMatchObject({ code: 0, stdout: '删掉了 2 个留着的中间结果。\n' });
    expect([at('别处', 'b.bin'), at('工作区', '村.xlsx')].every(existsSync)).toBe(true);
    expect(await run('purge', at('工作区'))).toMatchObject({ code: 0, stdout: expect.stringContaining('没有留着') });
    expect(await run('purge', at('没有'))).toMatchObject({ code: 3 });
  });
});
