import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has } from './support/programs.js';

const HOME = 'C:\\村 报';
let prefix: string;
let home: string;
const env = (): NodeJS.ProcessEnv => ({ ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' });

/** Runs a Windows program in the folder; Node under Wine cannot take pipes, so its output goes through files. */
function wine(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const [stdout, stderr] = [join(prefix, 'stdout'), join(prefix, 'stderr')];
  const stdio = ['ignore', openSync(stdout, 'w'), openSync(stderr, 'w')] as const;
  const { status } = spawnSync('wine', args, { cwd: home, env: env(), stdio: [...stdio], timeout: 240_000 });
  return { code: status, stdout: readFileSync(stdout, 'utf8'), stderr: readFileSync(stderr, 'utf8') };
}
const cunbao = (...args: string[]): ReturnType<typeof wine> =>
  wine(`${HOME}\\node\\node.exe`, `${HOME}\\cunbao\\dist\\cli\\bin.js`, ...args);

/** The folder that needs no installation, in a Windows of its own that says it is Windows 10. */
describe.skipIf(!has('wine'))('under Wine', () => {
  beforeAll(() => {
    prefix = mkdtempSync(join(tmpdir(), 'cunbao-wine-'));
    execFileSync('wineboot', ['-i'], { env: env(), stdio: 'ignore', timeout: 240_000 });
    spawnSync('wine', ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], { env: env() });
    home = join(prefix, 'drive_c', '村 报');
    execFileSync(process.execPath, ['scripts/windows.js', home], { stdio: 'ignore', timeout: 480_000 });
    cpSync('data/villages', join(home, '各 村'), { recursive: true });
  }, 900_000);
  afterAll(() => {
    spawnSync('wineserver', ['-k'], { env: env() });
    rmSync(prefix, { recursive: true, force: true });
  });

  it('the launcher says what to drop on it', () =>
    expect(wine('cmd', '/c', '村报.cmd').stdout).toContain('拖到“村报.cmd”图标上'));

  it('several workbooks dropped on the launcher give the very bytes that Linux gives', () => {
    const dropped = ['王店村', '新村社区'].map((name) => `${HOME}\\各 村\\${name}.xlsx`);
    expect(wine('cmd', '/c', '村报.cmd', ...dropped).stdout).toContain('新村社区：排查');
    const linux = join(prefix, 'linux');
    execFileSync(process.execPath, ['dist/cli/bin.js', 'report', join(home, '各 村', '王店村.xlsx'), '--out', linux], {
      stdio: 'ignore',
    });
    for (const name of ['自查报告.docx', '自查报告.pdf', '问题台账.xlsx', '结果.html'])
      expect(readFileSync(join(home, '输出', '王店村', name)).equals(readFileSync(join(linux, '王店村', name)))).toBe(
        true,
      );
  });

  it('expands wildcards, which no shell of Windows does', () =>
    expect(cunbao('report', '各 村\\*社区.xlsx', '--out', '通配')).toMatchObject({ code: 0 }));

  it('a plan with the line ends of Windows, a path longer than 260 characters', () => {
    const plan = readFileSync(join(home, 'plan.yaml'), 'utf8');
    writeFileSync(join(home, 'plan.yaml'), plan.replace(/\r?\n/g, '\r\n'));
    const parts = Array.from({ length: 5 }, () => '深'.repeat(60));
    mkdirSync(join(home, ...parts), { recursive: true });
    cpSync('data/villages/王店村.xlsx', join(home, ...parts, '王店村.xlsx'));
    expect(cunbao('check', [...parts, '王店村.xlsx'].join('\\'), '--annotate')).toMatchObject({ code: 0 });
    expect(existsSync(join(home, ...parts, '王店村（标注）.xlsx'))).toBe(true);
  });

  it('a file that another program holds open is kept, the others are written, and it says so', () => {
    const script = `const { openSync } = require('node:fs'), { spawnSync } = require('node:child_process');
openSync('输出\\\\王店村\\\\自查报告.pdf', 'r+');
const args = [${JSON.stringify(`${HOME}\\cunbao\\dist\\cli\\bin.js`)}, 'report', '各 村\\\\王店村.xlsx', '--out', '输出', '--date', '2021-12-25'];
process.exitCode = spawnSync(process.execPath, args, { stdio: ['ignore', 1, 2] }).status;`;
    writeFileSync(join(home, 'held.cjs'), script);
    const before = readFileSync(join(home, '输出', '王店村', '自查报告.pdf'));
    const { code, stderr } = wine(`${HOME}\\node\\node.exe`, 'held.cjs');
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('文件正被别的程序使用') });
    expect(readFileSync(join(home, '输出', '王店村', '自查报告.pdf')).equals(before)).toBe(true);
    expect(readdirSync(join(home, '输出', '王店村')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
