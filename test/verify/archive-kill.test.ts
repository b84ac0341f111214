import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveSettings } from '../support/archive-settings.js';
import { killed, runIn } from './support/kill.js';

const RUNS = Number(process.env.CUNBAO_ARCHIVE_KILLS ?? 24);
const MAKE = ['archive', '输出', '--out', '档案', '--day', '2022-01-10'];
const ADD = ['archive', 'add', '输出', '--to', '早先', '--out', '档案', '--day', '2022-01-10'];
let home: string;
const at = (...parts: string[]): string => join(home, ...parts);

/** Every file of a folder with its bytes. */
const content = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
const said = ({ stdout }: { stdout: string }): string[] =>
  JSON.parse(stdout).diagnostics.flatMap((one: { code: string; severity: string }) =>
    one.severity === 'error' ? [one.code] : [],
  );

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-archive-kill-'));
  cpSync('data/plan.yaml', at('plan.yaml'));
  cpSync('data/villages/王店村.xlsx', at('王店村.xlsx'));
  mkdirSync(at('templates'));
  const settings = archiveSettings((key) => (/全宗|门类|机构/.test(key) ? 'X1' : '10年'));
  writeFileSync(at('templates/归档.yaml'), settings);
  expect(runIn(home, ['report', '王店村.xlsx', '--out', '输出']).status).toBe(0);
  expect(runIn(home, ['archive', '输出', '--out', '早先', '--day', '2022-01-10']).status).toBe(0);
  expect(runIn(home, ['forms', '王店村.xlsx', '--out', '输出', '--form', '监测对象花名册']).status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it.each([
  ['archive', MAKE],
  ['archive add', ADD],
])(
  `kill -9, ${RUNS} times %s: what is not whole is never taken for an archive, nothing is written over`,
  async (_, args) => {
    const earlier = content('早先');
    const began = performance.now();
    expect(runIn(home, args).status).toBe(0);
    const course = performance.now() - began;
    const expected = content('档案');
    let halfway = 0;
    for (let attempt = 0; attempt < RUNS; attempt++) {
      rmSync(at('档案'), { recursive: true, force: true });
      mkdirSync(at('档案'));
      await killed(home, args, course, attempt % 2 === 0 ? at('档案') : undefined);
      const left = content('档案');
      const whole = existsSync(at('档案/bagit.txt'));
      const verified = runIn(home, ['archive', 'verify', '档案']);
      expect(verified.status).toBe(whole ? 0 : 1);
      if (whole || left.size === 0) continue;
      halfway++;
      expect(said(verified)).toEqual(['ARCH-020']);
      expect(said(runIn(home, args))).toEqual(['ARCH-003']);
      expect(content('档案')).toEqual(left);
    }
    rmSync(at('档案'), { recursive: true, force: true });
    expect(runIn(home, args).status).toBe(0);
    expect(content('档案')).toEqual(expected);
    expect(content('早先')).toEqual(earlier);
    rmSync(at('档案'), { recursive: true, force: true });
    expect(halfway).toBeGreaterThan(RUNS / 4);
  },
  3_600_000,
);
