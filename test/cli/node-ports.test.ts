import { mkdtemp, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodePorts } from '../../src/cli/node-ports.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cunbao-ports-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { files, fonts } = nodePorts();

test('writing makes the folders, replaces the whole file and leaves nothing else', async () => {
  const path = join(folder, '王店村', '自查报告.docx');
  await files.write(path, 'old and long');
  await files.write(path, new Uint8Array([1, 2, 3]));
  expect([...(await readFile(path))]).toEqual([1, 2, 3]);
  expect(await readdir(join(folder, '王店村'))).toEqual(['自查报告.docx']);
});

test('a write that fails leaves no half file behind', async () => {
  await files.write(join(folder, 'folder', 'inside'), '');
  await expect(files.write(join(folder, 'folder'), 'x')).rejects.toThrow();
  expect(await files.list(folder)).toEqual([{ name: 'folder', folder: true }]);
});

test.each<[string, () => string | Promise<string>, string]>([
  ['a device', () => '/dev/zero', 'ENOTSUP'],
  ['a folder', () => folder, 'EISDIR'],
  [
    'a file of 600 MB',
    async () => {
      await writeFile(join(folder, 'big'), '');
      await truncate(join(folder, 'big'), 600 * 1024 * 1024);
      return join(folder, 'big');
    },
    'EFBIG',
  ],
])('%s is not read', async (_, path, code) => {
  await expect(files.read(await path())).rejects.toMatchObject({ code });
});

test('nothing is appended through a link', async () => {
  await writeFile(join(folder, 'victim'), '');
  await symlink(join(folder, 'victim'), join(folder, 'link'));
  await expect(files.append(join(folder, 'link'), new Uint8Array([1]), { seen: 0, keep: 0 })).rejects.toThrow();
  expect((await readFile(join(folder, 'victim'))).length).toBe(0);
});

test('a folder is listed by name, and what is missing says so', async () => {
  for (const name of ['b', 'a', 'c']) await writeFile(join(folder, name), '');
  expect((await files.list(folder)).map((e) => e.name)).toEqual(['a', 'b', 'c']);
  expect(await files.exists(join(folder, 'a'))).toBe(true);
  expect(await files.exists(join(folder, 'd'))).toBe(false);
  await expect(files.read(join(folder, 'd'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('fonts of the workspace come first, those that ship with the program are always there', async () => {
  await files.write(join(folder, 'fonts', '仿宋.ttf'), '');
  const found = await nodePorts(folder).fonts();
  expect(found[0]).toEqual({ path: join(folder, 'fonts', '仿宋.ttf'), origin: 'workspace' });
  expect(found.filter((f) => f.path.includes(join('dist', 'fonts'))).map((f) => basename(f.path))).toEqual([
    'NotoSansSC_500Medium.common.ttf',
    'NotoSerifSC_400Regular.common.ttf',
    'NotoSerifSC_700Bold.common.ttf',
    'Tinos_400Regular.common.ttf',
    'lxgw-wenkai-latin-300-normal.common.ttf',
    'lxgw-wenkai-latin-300-normal.rare.ttf',
    'lxgw-wenkai-latin-500-normal.common.ttf',
  ]);
  expect((await fonts()).some((f) => f.origin === 'workspace')).toBe(false);
});

test.skipIf(process.platform === 'win32')('links that lead out of the folder are not seen', async () => {
  await files.write(join(folder, 'in', 'a.xlsx'), 'x');
  await files.write(join(folder, 'secret.xlsx'), 'x');
  await symlink('a.xlsx', join(folder, 'in', 'b.xlsx'));
  await symlink('../secret.xlsx', join(folder, 'in', 'c.xlsx'));
  await symlink('/etc/passwd', join(folder, 'in', 'd.xlsx'));
  await symlink('..', join(folder, 'in', 'e'));
  await symlink('nowhere', join(folder, 'in', 'f.xlsx'));
  expect((await files.list(join(folder, 'in'))).map(({ name }) => name)).toEqual(['a.xlsx', 'b.xlsx']);
});

test('writing clears what a killed run left in the folder, but not what may be being written now', async () => {
  const [old, young, other] = ['报告.docx.0a1b2c3d.tmp', '报告.docx.ffffffff.tmp', '村里的.tmp'];
  for (const name of [old, young, other]) await writeFile(join(folder, name), 'half');
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of [old, other]) await utimes(join(folder, name), hourAgo, hourAgo);
  await files.write(join(folder, '报告.docx'), 'whole');
  expect((await readdir(folder)).sort()).toEqual(['报告.docx', young, other].sort());
});
