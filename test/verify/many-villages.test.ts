import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const BIN = resolve('dist/cli/bin.js');
const VILLAGES = ['新村社区', '半峭社区', '王店村'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-many-'));
  const size = ['--villages', '3', '--households', '30', '--seed', '1', '--profile', 'none'];
  const made = spawnSync(process.execPath, [resolve('dist/cli/sample-bin.js'), '--out', folder, ...size]);
  expect(made.status).toBe(0);
  writeFileSync(join(folder, 'villages', '坏的.xlsx'), 'not a workbook');
  copyFileSync(join(folder, 'villages', '王店村.xlsx'), join(folder, 'villages', '王店村 又一份.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Envelope {
  result: { file: string; village: string | null; made: { name: string; path: string }[] }[];
  diagnostics: { code: string; severity: string; message: string; place?: { file: string } }[];
  stats: Record<string, unknown>;
}
const run = (...args: string[]): { status: number | null; said: Envelope } => {
  const { status, stdout } = spawnSync(process.execPath, [BIN, ...args, '--draft', '--json'], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1e9,
  });
  return { status, said: JSON.parse(stdout) };
};
const errors = ({ diagnostics }: Envelope): string[] =>
  diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code} ${d.place?.file}`);

it('report on several villages at once: the same files as one after the other, in order; what failed is listed, exit 4', () => {
  const many = run('report', 'villages', '--out', '一起');
  expect(many.status).toBe(4);
  expect(many.said.result.map(({ file, village }) => [file, village])).toEqual(
    readdirSync(join(folder, 'villages'))
      .sort()
      .map((file) => [file, VILLAGES.find((name) => file.startsWith(name)) ?? null]),
  );
  const twin = many.said.diagnostics.find(({ code }) => code === 'OUT-012');
  expect(twin?.message, 'the one that stands first counts, however long it takes').toContain(
    '“王店村.xlsx”和“王店村 又一份.xlsx”',
  );
  expect(errors(many.said)).toEqual(expect.arrayContaining([expect.stringContaining('坏的.xlsx')]));
  for (const village of VILLAGES) {
    const single = run('report', `villages/${village}.xlsx`, '--out', '一个');
    expect(single.status, village).toBe(0);
    expect(single.said.result[0]!.made.length).toBeGreaterThan(3);
    for (const { path } of single.said.result[0]!.made) {
      const [one, together] = [path, path.replace('一个', '一起')].map((at) => readFileSync(join(folder, at)));
      // The pages name the file, and the village that came twice was made from the other one.
      if (village !== '王店村') expect(together!.equals(one!), path).toBe(true);
    }
  }
});

it('compile: a workbook that cannot be read is left out and named, exit 4; again unchanged it says the same', () => {
  const first = run('compile', 'villages', '--out', '镇');
  expect(first.status).toBe(4);
  expect(errors(first.said)).toEqual(expect.arrayContaining([expect.stringContaining('坏的.xlsx')]));
  expect(errors(first.said).filter((line) => line.startsWith('TOWN-005'))).toHaveLength(1);
  expect(first.said.stats).toMatchObject({ villages: 3, unread: 2 });
  const again = run('compile', 'villages', '--out', '镇');
  expect(again.status).toBe(4);
  expect(again.said).toEqual({ ...first.said, stats: { ...first.said.stats, unchanged: true } });
  rmSync(join(folder, '镇', readdirSync(join(folder, '镇')).find((name) => name.endsWith('.pdf'))!));
  expect(run('compile', 'villages', '--out', '镇').said, 'made again, the same').toEqual(first.said);
});
