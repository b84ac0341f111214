import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { Files } from '../../ports.js';
import { deliver, sha256 } from '../../village/index.js';
import { changedSince } from '../codes.js';
import type { Change } from './decide.js';
import { keepOriginal, readOriginal, workspaceVersion } from './original.js';
import type { FileSet } from './shipped.js';

const BACKUPS = '.备份';
const RECORD = '记录.json';

interface UpdateRecord {
  /** Version before the update; null where it was not known. */
  from: string | null;
  /** SHA-256 of what was written, by path. */
  written: Record<string, string>;
  /** Of these, what was not there before. */
  added: string[];
}

/**
 * Carries out an update. Whatever is replaced is copied away first, with a record of what was written, so that {@link undoUpdate} can
 * take it back; the version of the workspace is set last. The value is the folder of the copies.
 */
export async function applyUpdate(
  files: Files,
  folder: string,
  changes: readonly Change[],
  { shipped, version, at }: { shipped: FileSet; version: string; at: string },
): Promise<{ value: string; diagnostics: Diagnostic[] }> {
  const backup = join(folder, BACKUPS, at.replace(/[:.]/g, ''));
  const writes = changes.flatMap((change) => ('content' in change ? [change] : []));
  for (const { path, kind } of writes)
    if (kind !== 'add') await files.write(join(backup, '文件', path), await files.read(join(folder, path)));
  for (const [path, content] of await readOriginal(files, folder))
    await files.write(join(backup, '原样', path), content);
  const record: UpdateRecord = {
    from: (await workspaceVersion(files, folder)) ?? null,
    written: Object.fromEntries(writes.map(({ path, content }) => [path, sha256(content)])),
    added: writes.filter(({ kind }) => kind === 'add').map(({ path }) => path),
  };
  await files.write(join(backup, RECORD), `${JSON.stringify(record, null, 1)}\n`);
  for (const { path, content } of writes) await files.write(join(folder, path), content);
  const diagnostics: Diagnostic[] = [];
  for (const change of changes)
    if ('theirs' in change && (change.kind === 'beside' || change.clashes.length > 0)) {
      const [below, name] = besideName(change.path);
      const laid = await deliver(files, join(folder, below), [{ name, content: change.theirs }]);
      diagnostics.push(...laid.diagnostics);
    }
  await keepOriginal(files, folder, shipped, version);
  return { value: backup, diagnostics };
}

/** Where the new version of a file is laid that people have changed: folder and name. */
export function besideName(path: string): [string, string] {
  const slash = path.lastIndexOf('/') + 1;
  return [path.slice(0, slash), path.slice(slash).replace(/\.(\w+)$/, '（新版）.$1')];
}

/** Takes the last update back. What people changed since stays as it is, and OUT-032 says so. Undefined where there is none. */
export async function undoUpdate(
  files: Files,
  folder: string,
): Promise<{ value: { from: string | null; restored: string[] }; diagnostics: Diagnostic[] } | undefined> {
  const places = (await files.list(join(folder, BACKUPS)).catch(() => [])).map(({ name }) =>
    join(folder, BACKUPS, name),
  );
  const open: string[] = [];
  for (const place of places) if (await files.exists(join(place, RECORD))) open.push(place);
  const backup = open.sort().at(-1);
  if (backup === undefined) return undefined;
  const { from, written, added } = JSON.parse(
    new TextDecoder().decode(await files.read(join(backup, RECORD))),
  ) as UpdateRecord;
  const diagnostics: Diagnostic[] = [];
  const restored: string[] = [];
  for (const [path, hash] of Object.entries(written)) {
    const target = join(folder, path);
    const present = (await files.exists(target)) ? sha256(await files.read(target)) : undefined;
    if (present !== hash) {
      const message = `“${path}”在更新之后又改过，没有退回；更新前的在“${join(backup, '文件', path)}”。`;
      diagnostics.push(changedSince({ place: { kind: 'file', file: path }, message }));
      continue;
    }
    if (added.includes(path)) await files.remove(target);
    else await files.write(target, await files.read(join(backup, '文件', path)));
    restored.push(path);
  }
  const before = await readOriginal(files, backup, '原样');
  if (from !== null) await keepOriginal(files, folder, before, from);
  await files.remove(join(backup, RECORD));
  return { value: { from, restored }, diagnostics };
}
