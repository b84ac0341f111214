import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { runCommand as run } from '../../support/run-command.js';

const home = mkdtempSync(join(tmpdir(), 'cunbao 更新-'));
const folder = join(home, '工作区');
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

/** Every file by its path, without what an update keeps for itself. */
const snapshot = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((path) => !path.startsWith('.备份') && !path.includes('（新版）') && !path.endsWith('.cunbao.json'))
      .map((path) => [path, readFileSync(at(path), 'base64')]),
  );

/** What shipped with an older version was other than what ships now. */
function olderShipped(path: string, change: (text: string) => string): void {
  for (const one of [path, `.原样/${path}`]) writeFileSync(at(one), change(read(one)));
}

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await run('init', folder);
  writeFileSync(at('.原样/版本.txt'), '0.0.1\n');
  olderShipped('plan.yaml', (text) => text.replace(/^edition: .*$/m, (line) => `${line} # 旧`));
  olderShipped('templates/催报单.md', (text) => `${text}\n旧的一段。\n`);
  olderShipped('templates/格式.yaml', (text) => text.replace(/^.*\n/, '# 旧的第一行\n'));
  writeFileSync(at('plan.yaml'), `${read('plan.yaml')}\n# 我加的\n`);
  writeFileSync(at('templates/格式.yaml'), read('templates/格式.yaml').replace(/^.*\n/, '# 我改的第一行\n'));
});

it('says first, changes only with --apply, keeps what people changed, and can be taken back', async () => {
  const before = snapshot();
  const said = await run('update', folder);
  expect(said.stdout).toMatch(/工作区：0\.0\.1；[\s\S]*合并（您的改动保留）　plan\.yaml[\s\S]*换成新版.*催报单/);
  expect(said.stderr).toContain('第 1 行您和新版都改了，留着您的“# 我改的第一行”');
  expect(snapshot()).toEqual(before);

  expect((await run('update', folder, '--apply')).code).toBe(0);
  expect(read('plan.yaml')).toBe(`${readFileSync('data/plan.yaml', 'utf8')}\n# 我加的\n`);
  expect(read('templates/催报单.md')).toBe(readFileSync('templates/催报单.md', 'utf8'));
  expect(read('templates/格式.yaml')).toMatch(/^# 我改的第一行\n/);
  expect(read('templates/格式（新版）.yaml')).toBe(readFileSync('templates/格式.yaml', 'utf8'));
  expect((await run('update', folder, '--apply')).stdout).toContain('没有要更新的');

  expect((await run('update', folder, '--undo')).stdout).toContain('又是 0.0.1 的');
  expect(snapshot()).toEqual(before);
  expect((await run('update', folder, '--undo')).stdout).toContain('没有可以退回的更新');
});

it('what was changed after the update is not taken back', async () => {
  await run('update', folder, '--apply');
  writeFileSync(at('templates/催报单.md'), '又改了');
  expect((await run('update', folder, '--undo')).stderr).toContain('OUT-032');
  expect(read('templates/催报单.md')).toBe('又改了');
});

it('a merge that the program cannot read is none', async () => {
  // One side has the key, the other brings it too at another place: both lines would stand in the plan.
  const [first] = /^edition: .*$/m.exec(read('.原样/plan.yaml'))!;
  writeFileSync(at('.原样/plan.yaml'), read('.原样/plan.yaml').replace(`${first}\n`, ''));
  writeFileSync(at('plan.yaml'), `${read('plan.yaml').replace(`${first}\n`, '')}${first}\n`);
  const { stderr } = await run('update', folder, '--apply');
  expect(stderr).toContain('“plan.yaml”您改过，新版也改了；留着您的');
  expect(read('plan（新版）.yaml')).toBe(readFileSync('data/plan.yaml', 'utf8'));
});

it('commands say that the workspace is of another version', async () => {
  cpSync('data/villages/王店村.xlsx', at('villages/王店村.xlsx'));
  expect((await run('check', at('villages/王店村.xlsx'))).stderr).toContain('OUT-033');
  await run('update', folder, '--apply');
  expect((await run('check', at('villages/王店村.xlsx'))).stderr).not.toContain('OUT-033');
});
