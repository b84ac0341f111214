import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultReport, reportOwnFault } from '../../src/cli/own-fault.js';
import { isSystemFault, reportSystemFault } from '../../src/cli/system-fault.js';
import { catchPrinted } from '../support/run-command.js';

const argv = ['check', '/home/王店村/张三丰 13812345678.xlsx', '--as-of=2021-10-30', '--json'];
const secrets = ['张三丰', '13812345678', '349999199001011234', '王店村', '2021-10-30'];
let folder: string;
const home = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-fault-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe('a fault of our own', () => {
  it.each([
    'Cannot read properties of undefined (reading "张三丰")',
    'Unexpected token 张三丰, "姓名":"张三丰","证件号码":"349999199001011234" is not valid JSON',
    'no row for 349999199001011234 in /home/王店村/张三丰 13812345678.xlsx',
    "ENOENT '/data/王店村/a 13812345678'",
  ])('reports %s without anything of the file', async (message) => {
    const { code, stderr } = await catchPrinted(() => reportOwnFault(new TypeError(message), argv));
    expect(code).toBe(70);
    const [name] = readdirSync(folder);
    const report = readFileSync(join(folder, name!), 'utf8');
    for (const secret of secrets) expect(report + stderr).not.toContain(secret);
    expect(report).toContain('TypeError');
    expect(report).toContain('check --as-of --json');
    expect(report).toMatch(/at .*own-fault\.test\.ts:\d+/);
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says where in the program, not where the program lies', () => {
    const error = new Error('x');
    error.stack = `Error: x\n    at f (${pathToFileURL(home).href}/dist/a.js:1:2)\n    at g (${join(home, 'b.js')}:3:4)`;
    expect(faultReport(error, argv)).toContain(`at f (/dist/a.js:1:2)\nat g (${sep}b.js:3:4)`);
  });

  it('is the same text for the same fault', () => {
    const error = new Error('x');
    expect(faultReport(error, argv)).toBe(faultReport(error, argv));
  });
});

describe('an error of the system that nobody expected', () => {
  it.each([
    ['ENOSPC', 'write', 'OUT-002', '磁盘已满'],
    ['EROFS', 'open', 'OUT-002', '只读'],
    ['EBUSY', 'rename', 'OUT-002', '别的程序'],
    ['EACCES', 'scandir', 'OUT-003', '没有权限'],
  ])('%s while %s is %s, exit 3', async (code, syscall, said, words) => {
    const error = Object.assign(new Error(code), { code, syscall, path: '/d/台账.json' });
    expect(isSystemFault(error)).toBe(true);
    const reported = await catchPrinted(() => reportSystemFault(error, ['collect', 'x', '--json']));
    expect(reported.code).toBe(3);
    const { ok, diagnostics } = JSON.parse(reported.stdout);
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ code: said, place: { file: '/d/台账.json' } }]);
    expect(diagnostics[0].message).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not what we throw ourselves', () => expect(isSystemFault(new TypeError('x'))).toBe(false));
});
