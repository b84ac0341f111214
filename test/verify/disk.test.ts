import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, readZip } from '../../src/office/index.js';

const BIN = resolve('dist/cli/bin.js');
const NOBODY = 65_534;
let home: string;
const at = (...parts: string[]): string => join(home, ...parts);
const mount = (...args: string[]): boolean => spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
const umount = (path: string): void => void spawnSync('umount', ['-l', path], { stdio: 'ignore' });

function run(args: readonly string[], as?: number): SpawnSyncReturns<string> {
  const user = as === undefined ? {} : { uid: as, gid: as };
  const made = spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', cwd: home, maxBuffer: 1e9, ...user });
  expect(made.stdout + made.stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  return made;
}

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What is there under its final name is whole, and nothing half-written lies beside it. */
function expectWhole(folder: string): void {
  for (const path of below(folder)) {
    expect(path).not.toMatch(/\.tmp$/);
    const bytes = readFileSync(path);
    if (path.endsWith('.xlsx')) expect(readXlsx(bytes, path).value, path).toBeDefined();
    if (path.endsWith('.docx')) expect(readZip(bytes, path).value, path).toBeDefined();
    if (path.endsWith('.pdf')) expect(bytes.subarray(-6).toString('latin1'), path).toContain('%%EOF');
  }
}

const report = (out: string): string[] => ['report', at('王店村.xlsx'), '--out', out, '--date', '2021-12-24'];

let mounted = false;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-disk-'));
  chmodSync(home, 0o755);
  copyFileSync('data/villages/王店村.xlsx', at('王店村.xlsx'));
  copyFileSync('data/plan.yaml', at('plan.yaml'));
  mkdirSync(at('disk'));
  mounted = process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at('disk'));
  if (!mounted) console.log('disk: skipped, because only root can mount a disk of its own');
});
afterAll(() => {
  umount(at('disk'));
  rmSync(home, { recursive: true, force: true });
});

describe('a disk that is full', () => {
  it('says so, keeps what was there, and the next run makes the rest', ({ skip }) => {
    skip(!mounted);
    const filler = at('disk', '占位');
    writeFileSync(filler, Buffer.alloc(900_000));
    const before = readFileSync(at('王店村.xlsx'));
    const first = run(report(at('disk', '输出')));
    expect(first.status).toBe(3);
    expect(first.stderr).toContain('磁盘已满');
    expect(first.stderr).toContain('OUT-002');
    expectWhole(at('disk'));
    expect(readFileSync(at('王店村.xlsx')).equals(before)).toBe(true);
    rmSync(filler);
    expect(mount('-o', 'remount,size=64m', at('disk'))).toBe(true);
    const second = run(report(at('disk', '输出')));
    expect(second.status, second.stderr).toBe(0);
    expect(below(at('disk')).filter((path) => /\.(docx|pdf|xlsx)$/.test(path))).toHaveLength(3);
    expectWhole(at('disk'));
  });

  it('loses no line of the history', ({ skip }) => {
    skip(!mounted);
    const history = at('disk', '历史.jsonl');
    expect(run(['ledger', 'record', at('王店村.xlsx'), '--history', history]).status).toBe(0);
    const lines = readFileSync(history, 'utf8');
    copyFileSync('data/villages/新村社区.xlsx', at('新村社区.xlsx'));
    expect(mount('-o', 'remount,size=1m', at('disk')) || mount('-o', 'remount,size=2m', at('disk'))).toBe(true);
    fillUp();
    const full = run(['ledger', 'record', at('新村社区.xlsx'), '--history', history]);
    expect(full.status, full.stdout + full.stderr).toBe(3);
    expect(full.stdout + full.stderr).toContain('磁盘已满');
    expect(readFileSync(history, 'utf8').startsWith(lines)).toBe(true);
    rmSync(at('disk', '占位'));
    mount('-o', 'remount,size=64m', at('disk'));
    expect(run(['ledger', 'record', at('新村社区.xlsx'), '--history', history]).status).toBe(0);
    expect(run(['ledger', 'history', '--history', history]).status).toBe(0);
    expect(readFileSync(history, 'utf8').startsWith(lines)).toBe(true);
  });
});

/** Writes until nothing more goes in. */
function fillUp(): void {
  for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(at('disk', '占位'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Smaller, then.
    }
  }
}

describe('a folder that cannot be written to', () => {
  it('is read-only', ({ skip }) => {
    skip(!mounted);
    expect(mount('-o', 'remount,ro', at('disk'))).toBe(true);
    const made = run(report(at('disk', '只读')));
    mount('-o', 'remount,rw', at('disk'));
    expect(made.status).toBe(3);
    expect(made.stderr).toContain('只读');
  });

  it('belongs to somebody else', ({ skip }) => {
    skip(process.getuid?.() !== 0);
    mkdirSync(at('别人的'), { mode: 0o755 });
    const made = run(report(at('别人的')), NOBODY);
    expect(made.status).toBe(3);
    expect(made.stderr).toContain('没有权限');
    expect(below(at('别人的'))).toEqual([]);
  });
});

it('a workbook that one may not read', ({ skip }) => {
  skip(process.getuid?.() !== 0);
  copyFileSync(at('王店村.xlsx'), at('密.xlsx'));
  chmodSync(at('密.xlsx'), 0);
  const made = run(['check', at('密.xlsx')], NOBODY);
  expect(made.status).toBe(3);
  expect(made.stderr).toContain('没有权限');
});

it('a document that another program holds: the others are made, and it stays as it was', ({ skip }) => {
  skip(!mounted);
  const out = at('占用');
  expect(run(report(out)).status).toBe(0);
  const held = join(out, '王店村', '自查报告.docx');
  // A file on which another is mounted can be read and not replaced: EBUSY, as on Windows.
  copyFileSync(held, at('held.docx'));
  expect(mount('--bind', at('held.docx'), held)).toBe(true);
  const before = readFileSync(held);
  const again = run([...report(out).slice(0, -1), '2021-12-25']);
  expect(readFileSync(held).equals(before)).toBe(true);
  umount(held);
  expect([3, 4], again.stderr).toContain(again.status);
  expect(again.stderr).toContain('正被别的程序使用');
  expectWhole(out);
});
