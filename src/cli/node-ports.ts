import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { type Files, type Ports, TEMPORARY } from '../ports.js';
import { appendWhole, makeFolder } from './append-file.js';
import { STANDARD_INPUT } from './command-line/typed.js';
import { fontFiles } from './font-files.js';
import { inHeldFolder, refuseLinksOut } from './links.js';

/** The outside world as Node sees it. `workspace` is the folder whose `fonts/` is searched first. */
export function nodePorts(workspace?: string): Ports {
  return { files, fonts: () => fontFiles(workspace), now: () => new Date().toISOString() };
}

const files: Files = {
  read: readWhole,
  write: writeWhole,
  append: appendWhole,
  exists: (path) =>
    access(path, constants.F_OK).then(
      () => true,
      () => false,
    ),
  async list(folder) {
    await refuseLinksOut(folder, 'scandir');
    const entries = await readdir(folder, { withFileTypes: true });
    const kept = await Promise.all(
      entries.map(async (e) => !e.isSymbolicLink() || (await isFileWithin(folder, join(folder, e.name)))),
    );
    return entries
      .filter((_, index) => kept[index])
      .map((e) => ({ name: e.name, folder: e.isDirectory() }))
      .sort((a, b) => order(a.name, b.name));
  },
  remove: (path) =>
    inHeldFolder(path, (own) => rm(own, { force: true })).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    }),
};

/** Whether a link leads to a file below the folder it stands in. */
async function isFileWithin(folder: string, link: string): Promise<boolean> {
  try {
    const [home, target] = await Promise.all([realpath(folder), realpath(link)]);
    return target.startsWith(home + sep) && (await stat(target)).isFile();
  } catch {
    return false;
  }
}

/** More than any document of ours; a whole file is held in memory. */
const LARGEST = 512 * 1024 * 1024;

/** A pipe or a device would be read without end. What Excel leaves beside an open workbook is taken for it only too easily. */
async function readWhole(path: string): Promise<Uint8Array> {
  if (path === STANDARD_INPUT) return new Uint8Array(await buffer(process.stdin));
  await refuseLinksOut(path, 'read');
  const refused = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'read', path });
  if (basename(path).startsWith('~$')) throw refused('EOWNER');
  const info = await stat(path);
  if (info.isDirectory()) throw refused('EISDIR');
  if (!info.isFile()) throw refused('ENOTSUP');
  if (info.size > LARGEST) throw refused('EFBIG');
  return new Uint8Array(await readFile(path));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A reader sees the old file or the new one, never half of one, also when the power fails in between. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await makeFolder(dirname(path));
  await sweep(dirname(path));
  await inHeldFolder(path, async (own) => {
    // Not behind the name, which may have all the bytes that a file system takes.
    const temporary = join(dirname(own), `.${randomBytes(4).toString('hex')}.tmp`);
    try {
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await replace(temporary, own);
    } catch (error) {
      await rm(temporary, { force: true });
      throw Object.assign(error as Error, { path });
    }
  });
}

/** On Windows a virus scanner or an indexer opens a new file for a moment, in which it cannot be renamed. */
async function replace(from: string, to: string): Promise<void> {
  for (let waited = 20; ; waited *= 2) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = /^(?:EPERM|EACCES|EBUSY)$/.test((error as NodeJS.ErrnoException).code ?? '');
      if (process.platform !== 'win32' || !held || waited > 1000) throw error;
      await wait(waited);
    }
  }
}

const swept = new Set<string>();

/**
 * Removes what a run that was killed while writing left in a folder; once a process and folder. A younger file may belong to
 * somebody who is writing it now.
 */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of await readdir(folder)) {
    if (!TEMPORARY.test(name)) continue;
    const left = join(folder, name);
    // Another run may have cleared it already; what cannot be removed does no harm.
    const age = await stat(left).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > 60_000) await rm(left, { force: true }).catch(() => undefined);
  }
}
