import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameByHand } from '../../src/cli/links.js';
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

test.each([
  ['村'.repeat(83).concat('.docx'), undefined],
  ['村'.repeat(85), undefined],
  ['村'.repeat(86), 'ENAMETOOLONG'],
])('a name of as many bytes as a file system takes: %s', async (name, code) => {
  const writing = files.write(join(folder, name), 'x');
  if (code) await expect(writing).rejects.toMatchObject({ code, path: join(folder, name) });
  else await writing;
  expect(await readdir(folder)).toEqual(code ? [] : [name]);
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
    'Arimo_400Regular.common.ttf',
    'Arimo_700Bold.common.ttf',
    'Carlito_400Regular.common.ttf',
    'Carlito_700Bold.common.ttf',
    'NotoSansSC_500Medium.common.ttf',
    'NotoSerifSC_400Regular.common.ttf',
    'NotoSerifSC_700Bold.common.ttf',
    'Tinos_400Regular.common.ttf',
    'Tinos_700Bold.common.ttf',
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

test.skipIf(process.platform === 'win32')(
  'a link that leads out is not gone through, one that stays inside is',
  async () => {
    await files.write(join(folder, 'out', 'inner', 'a'), 'x');
    await files.write(join(folder, 'other', 'a'), 'x');
    nameByHand([join(folder, 'out')]);
    await symlink('inner', join(folder, 'out', 'in'));
    await symlink('../other', join(folder, 'out', 'away'));
    await symlink('../other/a', join(folder, 'out', 'file'));
    await symlink('nowhere', join(folder, 'out', 'dangling'));
    await files.write(join(folder, 'out', 'in', 'b'), 'y');
    expect(await readdir(join(folder, 'out', 'inner'))).toEqual(['a', 'b']);
    const seen = { seen: 1, keep: 1 };
    for (const way of ['away', 'dangling', 'away/new'].map((one) => join(folder, 'out', one))) {
      const attempts = [
        () => files.write(join(way, 'a'), 'y'),
        () => files.append(join(way, 'a'), new Uint8Array(1), seen),
        () => files.read(join(way, 'a')),
        () => files.remove(join(way, 'a')),
        () => files.list(way),
      ];
      for (const attempt of attempts) await expect(attempt(), way).rejects.toMatchObject({ code: 'ELINK' });
    }
    await expect(files.read(join(folder, 'out', 'file'))).rejects.toMatchObject({ code: 'ELINK' });
    expect(await readdir(join(folder, 'other'))).toEqual(['a']);
    nameByHand([join(folder, 'out', 'away')]);
    await files.write(join(folder, 'out', 'away', 'b'), 'y');
    expect(await readdir(join(folder, 'other'))).toEqual(['a', 'b']);
    nameByHand([]);
  },
);

test.skipIf(process.platform !== 'linux')('a folder that turns into a link while it is written to', async () => {
  nameByHand([join(folder, 'out')]);
  await files.write(join(folder, 'other', 'mine'), 'x');
  let done = false;
  const swap = (async () => {
    for (let turn = 0; !done; turn++) {
      await rm(join(folder, 'out', 'a'), { recursive: true, force: true }).catch(() => undefined);
      await (turn % 2
        ? symlink('../other', join(folder, 'out', 'a'))
        : mkdir(join(folder, 'out', 'a'), { recursive: true })
      ).catch(() => undefined);
    }
  })();
  for (let count = 0; count < 300; count++)
    await files.write(join(folder, 'out', 'a', 'file'), `${count}`).catch(() => undefined);
  done = true;
  await swap;
  expect(await readdir(join(folder, 'other'))).toEqual(['mine']);
  nameByHand([]);
});
