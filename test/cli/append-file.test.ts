import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodePorts } from '../../src/cli/node-ports.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cunbao-append-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { files } = nodePorts();
const bytes = (text: string) => new TextEncoder().encode(text);

test('adds to the end, makes the folder, leaves no lock', async () => {
  const path = join(folder, '台账', '历史.jsonl');
  expect(await files.append(path, bytes('一'), { seen: 0, keep: 0 })).toBe(true);
  expect(await files.append(path, bytes('二'), { seen: 3, keep: 3 })).toBe(true);
  expect(await readFile(path, 'utf8')).toBe('一二');
  expect(await readdir(join(folder, '台账'))).toEqual(['历史.jsonl']);
});

test('what a broken write left goes; a file that grew meanwhile is not touched', async () => {
  const path = join(folder, 'a');
  await writeFile(path, 'good\n{"half');
  expect(await files.append(path, bytes('more\n'), { seen: 5, keep: 5 })).toBe(false);
  expect(await files.append(path, bytes('more\n'), { seen: 11, keep: 5 })).toBe(true);
  expect(await readFile(path, 'utf8')).toBe('good\nmore\n');
});

test('a lock that a killed process left does not stop anybody', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  await writeFile(join(folder, 'a.lock'), `${hostname()}:${dead}`);
  expect(await files.append(join(folder, 'a'), bytes('x'), { seen: 0, keep: 0 })).toBe(true);
  expect(await readdir(folder)).toEqual(['a']);
});

test('of many at once that saw the same file, one gets in', async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, n) => files.append(join(folder, 'a'), bytes(`${n}`), { seen: 0, keep: 0 })),
  );
  expect(all.filter(Boolean)).toHaveLength(1);
});
