import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, readZip } from '../../src/office/index.js';
import { killed, runIn } from './support/kill.js';

const RUNS = Number(process.env.CUNBAO_KILLS ?? 100);
const TEMPORARY = /\.[0-9a-f]{8}\.tmp$/;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-kill-'));
  const size = ['--villages', '3', '--households', '30', '--seed', '1', '--profile', 'normal'];
  const made = spawnSync(process.execPath, [resolve('dist/cli/sample-bin.js'), '--out', folder, ...size]);
  expect(made.status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A file under its final name is a whole file. */
function expectWhole(path: string): void {
  const bytes = readFileSync(path);
  if (path.endsWith('.xlsx')) expect(readXlsx(bytes, path).value, path).toBeDefined();
  else if (path.endsWith('.docx')) expect(readZip(bytes, path).value, path).toBeDefined();
  else if (path.endsWith('.pdf')) expect(bytes.subarray(-6).toString('latin1'), path).toContain('%%EOF');
  else if (path.endsWith('.html')) expect(bytes.toString('utf8').trimEnd().endsWith('</html>'), path).toBe(true);
  else if (path.endsWith('.json')) expect(() => JSON.parse(bytes.toString('utf8')), path).not.toThrow();
}

/** What the kept results look like to the next run does not matter here: they are checked by their hash when used. */
const finals = (path: string): string[] => filesBelow(path).filter((one) => !TEMPORARY.test(one));

describe('kill -9 at random moments', () => {
  it.each<[name: string, args: string[], out: string]>([
    ['compile', ['compile', 'villages', '镇', 'departments', '--out', '输出', '--draft'], '输出'],
    ['collect', ['collect', 'villages', '--out', '收件', '--received', '2021-12-20'], '收件'],
  ])(
    `${RUNS} times %s: no half file, the next run makes the same as an undisturbed one`,
    async (name, args, out) => {
      const kept = join(folder, '.cunbao');
      const target = join(folder, out);
      const began = performance.now();
      const undisturbed = runIn(folder, args);
      expect([0, 1, 4], undisturbed.stdout.slice(0, 2000)).toContain(undisturbed.status);
      const whole = performance.now() - began;
      const expected = finals(target);
      expect(expected.length).toBeGreaterThan(3);
      let finished = 0;
      let left = 0;
      for (let attempt = 0; attempt < RUNS; attempt += 1) {
        // Every third from an empty folder, every other without kept results, the rest over what the last one left.
        if (attempt % 3 === 0) rmSync(target, { recursive: true, force: true });
        if (attempt % 2 === 0) rmSync(kept, { recursive: true, force: true });
        const before = name === 'collect' ? finals(join(target, '原件')) : [];
        mkdirSync(target, { recursive: true });
        if (await killed(folder, args, whole, attempt % 4 < 2 ? target : undefined)) finished += 1;
        for (const path of finals(target)) expectWhole(path);
        left += [...filesBelow(target), ...filesBelow(kept)].filter((path) => TEMPORARY.test(path)).length;
        // What was received once is there for good.
        expect(finals(target)).toEqual(expect.arrayContaining(before));
      }
      // What the killed left behind is cleared away once it is certain that nobody writes it any more.
      const long = new Date(Date.now() - 3_600_000);
      for (const path of [...filesBelow(target), ...filesBelow(kept)])
        if (TEMPORARY.test(path)) utimesSync(path, long, long);
      const after = runIn(folder, args);
      expect(after.status, after.stdout.slice(0, 2000)).toBe(undisturbed.status);
      expect(finals(target)).toEqual(expected);
      expect([...filesBelow(target), ...filesBelow(kept)].filter((path) => TEMPORARY.test(path))).toEqual([]);
      console.log(
        `kill -9 of ${name}: ${RUNS} runs, ${finished} finished before, ${left} temporary files were left and cleared`,
      );
      expect(RUNS - finished).toBeGreaterThan(RUNS / 4);
    },
    18_000_000,
  );
});
