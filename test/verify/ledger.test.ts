import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/office/index.js';
import { edit, roundTrip } from '../town/follow-up/round-trip.js';
import { has } from './support/programs.js';

const BIN = resolve('dist/cli/bin.js');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-ledger-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens files of one folder in LibreOffice and saves them again in their places. */
function resave(paths: readonly string[]): void {
  const out = join(dirname(paths[0]!), '另存');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...paths];
  execFileSync('soffice', args, { stdio: 'ignore' });
  for (const path of paths) renameSync(join(out, basename(path)), path);
  rmSync(out, { recursive: true });
}

describe.skipIf(!has('soffice'))('three editions through LibreOffice', () => {
  it('nothing is lost and every conflict is shown', async () => {
    const tried = await roundTrip(join(folder, '往返'), ['王店村.xlsx', '新村社区.xlsx'], resave);
    console.log(`round trip through LibreOffice: ${JSON.stringify(tried)}`);
    expect(tried.conflicts).toBeGreaterThan(10);
  }, 1_800_000);
});

/** Starts a command and kills it (SIGKILL) after so many milliseconds; true when it had finished by itself. */
function killed(args: string[], after: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: 'ignore', cwd: folder });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code !== null);
    });
  });
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args, '--json'], { encoding: 'utf8', cwd: folder, maxBuffer: 1e9 });

/** No file under a final name is half a file. */
function whole(path: string): void {
  for (const entry of existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []) {
    const at = join(path, entry.name);
    if (entry.isDirectory()) whole(at);
    else if (entry.name.endsWith('.xlsx')) expect(readXlsx(readFileSync(at), at).value, at).toBeDefined();
    else if (entry.name.endsWith('.json')) expect(() => JSON.parse(readFileSync(at, 'utf8')), at).not.toThrow();
  }
}

describe('kill -9 at random moments', () => {
  const RUNS = Number(process.env.CUNBAO_KILLS ?? 100);

  it(`${RUNS} times: no half file under its final name, no history lost`, async () => {
    const town = join(folder, '镇');
    const now = join(town, '收件');
    mkdirSync(now, { recursive: true });
    cpSync('data/plan.yaml', join(town, 'plan.yaml'));
    cpSync('data/villages/王店村.xlsx', join(now, '王店村.xlsx'));
    const history = join(town, '台账', '历史.jsonl');
    expect(run('ledger', '登记', now).status).toBe(0);
    expect(run('ledger', '交办', now, '--out', join(town, '交办')).status).toBe(0);
    const form = join(town, '交办', '交办单-镇村建办.xlsx');
    const id = '340604102201-2021-0012';
    let known = readFileSync(history, 'utf8').split('\n').slice(0, -1);
    const took: number[] = [];
    let finished = 0;
    let torn = 0;
    let grown = 0;
    for (let attempt = 0; attempt < RUNS; attempt += 1) {
      edit(join(now, '王店村.xlsx'), '问题台账', [[id, '备注', `第${attempt}次`]]);
      edit(form, '交办单', [[id, '整改进展', `单位第${attempt}次`]]);
      const commands = [
        ['ledger', '登记', now],
        ['ledger', '收回', form, '--into', now, '--out', join(town, '新一期'), '--prefer', '单位'],
        ['ledger', '交办', now, '--out', join(town, '再交办')],
      ];
      const command = commands[attempt % 3]!;
      // The first of each is left undisturbed and measured: kills then fall everywhere, most where files are written.
      const began = performance.now();
      const limit = attempt < 3 ? 60_000 : took[attempt % 3]! * (0.4 + Math.random() * 0.9);
      if (await killed(command, limit)) {
        finished += 1;
        took[attempt % 3] = performance.now() - began;
      }
      whole(join(town, '新一期'));
      whole(join(town, '再交办'));
      const text = readFileSync(history, 'utf8');
      const lines = text.split('\n').slice(0, -1);
      if (!text.endsWith('\n')) torn += 1;
      // Whatever stood there before stands there still, letter by letter.
      expect(lines.slice(0, known.length)).toEqual(known);
      if (lines.length > known.length) grown += 1;
      known = lines;
    }
    const after = run('ledger', '登记', now);
    expect(after.status, after.stdout).toBe(0);
    expect(JSON.parse(run('ledger', '历史', '--history', history).stdout).diagnostics).toEqual([]);
    console.log(
      `kill -9: ${RUNS} runs, ${finished} finished before, ${grown} had written to the record, ${torn} torn lines`,
    );
    expect(RUNS - finished).toBeGreaterThan(RUNS / 4);
  }, 1_800_000);

  it(`${RUNS} times while it writes to the record without a pause: every line said to be written is there`, async () => {
    const record = join(folder, '连续', '历史.jsonl');
    const script = join(folder, 'append.mjs');
    writeFileSync(
      script,
      `import { appendHistory } from ${JSON.stringify(resolve('dist/town/index.js'))};
       import { nodePorts } from ${JSON.stringify(resolve('dist/cli/node-ports.js'))};
       const { files } = nodePorts();
       process.stdout.write('ready\\n');
       for (let n = 1; ; n += 1) {
         const made = await appendHistory(files, process.argv[2], '2021-12-20T08:00:00.000Z', ({ records }) =>
           Array.from({ length: 200 }, (_, i) => ({ kind: '登记', finding: String(records.length + i), changes: { note: [null, '字'.repeat(200)] } })),
         );
         if (!made.value) { process.stdout.write('FAILED ' + JSON.stringify(made.diagnostics)); process.exit(1); }
         process.stdout.write(made.value.at(-1).seq + ' ' + made.value.at(-1).hash + '\\n');
       }`,
    );
    let torn = 0;
    let sure = 0;
    let acknowledged = 0;
    for (let attempt = 0; attempt < RUNS; attempt += 1) {
      if (attempt % 10 === 0) {
        rmSync(dirname(record), { recursive: true, force: true });
        sure = 0;
      }
      const said = await new Promise<string>((done) => {
        const child = spawn(process.execPath, [script, record]);
        let text = '';
        child.stdout.on('data', (chunk) => {
          if (text === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 400);
          text += chunk;
        });
        child.on('close', () => done(text));
      });
      expect(said).not.toContain('FAILED');
      const last = said.trim().split('\n').at(-1)!;
      const content = existsSync(record) ? readFileSync(record, 'utf8') : '';
      if (content !== '' && !content.endsWith('\n')) torn += 1;
      if (/^\d+ [0-9a-f]{64}$/.test(last)) {
        sure = Number(last.split(' ')[0]);
        acknowledged += 1;
        expect(content).toContain(last.split(' ')[1]);
      }
      const lines = content.split('\n').slice(0, -1).length;
      expect(lines).toBeGreaterThanOrEqual(sure);
      if (content !== '') {
        const { status, stdout } = run('ledger', '历史', '--history', record);
        expect(status, stdout.slice(0, 500)).toBe(0);
      }
    }
    console.log(
      `kill -9 while writing: ${RUNS} kills, ${acknowledged} after at least one acknowledged write, ${torn} left a torn line`,
    );
    expect(acknowledged).toBeGreaterThan(RUNS / 4);
  }, 1_800_000);
});
