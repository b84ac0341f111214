import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../src/office/index.js';

const BIN = resolve('dist/cli/bin.js');
let home: string;
const at = (...parts: string[]): string => join(home, ...parts);

interface Ended {
  code: number | null;
  said: string;
}

/** Runs a command line; `stop` is sent when the time has come. */
function run(args: readonly string[], stop?: { signal: NodeJS.Signals; after: number }): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: home });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  const timer = stop && setTimeout(() => child.kill(stop.signal), stop.after);
  return new Promise((done) =>
    child.on('close', (code) => {
      clearTimeout(timer);
      expect(said).not.toMatch(/^\s+at .+:\d+:\d+/m);
      done({ code, said });
    }),
  );
}

const report = (out: string, day: string) => ['report', '王店村.xlsx', '--out', out, '--date', day];

/** What lies there is whole. */
function expectWhole(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    if (/\.(docx|xlsx)$/.test(name)) expect(readZip(bytes, name).value, name).toBeDefined();
    if (name.endsWith('.pdf')) expect(bytes.subarray(-6).toString('latin1'), name).toContain('%%EOF');
    if (name.endsWith('.json')) expect(() => JSON.parse(bytes.toString('utf8'))).not.toThrow();
  }
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-interrupted-'));
  copyFileSync('data/villages/王店村.xlsx', at('王店村.xlsx'));
  copyFileSync('data/plan.yaml', at('plan.yaml'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a run that is interrupted', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s says so, leaves whole files, and the next run finishes', async (signal, code) => {
    const whole = await run(report(signal, '2021-12-21'));
    expect(whole.code, whole.said).toBe(0);
    for (const after of [400, 900, 1500, 2500]) {
      const ended = await run(report(signal, '2021-12-22'), { signal, after });
      // Before the program is loaded the system ends it; it may also be done already.
      expect([0, code, null], ended.said).toContain(ended.code);
      if (ended.code === code) expect(ended.said).toContain('中断了');
      expectWhole(at(signal, '王店村'));
    }
    const last = await run(report(signal, '2021-12-23'));
    expect(last.code, last.said).toBe(0);
    expect(readdirSync(at(signal, '王店村')).filter((name) => name.includes('（2）'))).toEqual([]);
  });
});

describe('two runs at once on one folder', () => {
  it.each<[string, readonly string[]]>([
    ['report', report('同时', '2021-12-24')],
    ['ledger record', ['ledger', 'record', '王店村.xlsx']],
    ['workbook', ['workbook', '新村社区', '--out', '同时发放']],
    ['forms', ['forms', '王店村.xlsx', '--form', '监测对象花名册', '--one-file', '--out', '同时']],
  ])('%s: both end well, nothing is lost', async (_, args) => {
    const both = await Promise.all([run(args), run(args)]);
    for (const { code, said } of both) expect(code, said).toBe(0);
    expectWhole(at('同时', '王店村'));
  });
});

describe.skipIf(process.platform === 'win32')('a terminal that takes nothing more', () => {
  const shell = (line: string) =>
    spawnSync('bash', ['-c', line.replaceAll('cunbao', `"${process.execPath}" "${BIN}"`)], {
      cwd: home,
      encoding: 'utf8',
    });

  it.each([
    ['closed early', 'set -o pipefail; cunbao explain | head -1', 0, ''],
    ['closed from the start', 'cunbao explain OUT-001 >&-', 0, ''],
    ['on a full disk', 'cunbao explain > /dev/full', 3, '没有写完（磁盘已满）'],
    ['closed while files are made', 'set -o pipefail; cunbao report 王店村.xlsx --out 关 2>&1 | true', 0, ''],
    ['in another code', 'LC_ALL=zh_CN.GBK LANG=C cunbao explain OUT-001', 0, ''],
    [
      'and no home or folder for temporary files',
      'env -u HOME TMPDIR=/nonexistent cunbao report 王店村.xlsx --out 关',
      0,
      '',
    ],
  ])('%s', (_, line, code, words) => {
    const { status, stderr } = shell(line);
    expect(status, stderr).toBe(code);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('the files were all made', () => expect(readdirSync(at('关', '王店村'))).toContain('自查报告.pdf'));
});
