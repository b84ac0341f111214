import { constants } from 'node:fs';
import { lstat, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Files } from '../ports.js';
import { inHeldFolder, refuseLinksOut } from './links.js';

/** A record is not written through a link that somebody laid; Windows knows no such flag. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/** `Files.append`: the bytes are on the disk, and a new file's name too, before it resolves. */
export const appendWhole: Files['append'] = async (path, content, at) => {
  await makeFolder(dirname(path));
  return inHeldFolder(path, (own) => locked(`${own}.lock`, () => appendTo(own, content, at)));
};

async function appendTo(path: string, content: Uint8Array, { seen, keep }: { seen: number; keep: number }) {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT | NO_LINK, 0o644);
  try {
    const { size, nlink } = await handle.stat();
    if (size !== seen) return false;
    // Written in place, so whatever else has the name would change with it.
    if (nlink > 1) throw Object.assign(new Error(path), { code: 'EMLINK', syscall: 'open', path });
    if (keep < size) await handle.truncate(keep);
    for (let done = 0; done < content.length; ) {
      const { bytesWritten } = await handle.write(content, done, content.length - done, keep + done);
      done += bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (seen === 0) await syncFolder(dirname(path));
  return true;
}

/** So that the name of a new file survives a power cut; Windows knows no such thing and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Nobody holds the lock longer than an append takes; an older one was left by a process that was killed. */
const OLD = 60_000;
const PATIENCE = 10_000;

async function locked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const own = `${hostname()}:${process.pid}`;
  for (const until = Date.now() + PATIENCE; ; await wait(25)) {
    try {
      await take(lock, own);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isLeft(lock)) await rm(lock, { force: true });
      else if (Date.now() > until) throw Object.assign(new Error(lock), { code: 'EBUSY' });
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** A lock that cannot be signed, as on a full disk, is not left lying. */
async function take(lock: string, own: string): Promise<void> {
  const handle = await open(lock, 'wx');
  try {
    await handle.writeFile(own);
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function isLeft(lock: string): Promise<boolean> {
  const info = await lstat(lock).catch(() => undefined);
  if (!info) return false;
  // Ours is a small file; a link goes itself, not what it leads to. A clock that was set back makes no lock young for ever.
  if (!info.isFile() || info.size > 300 || Math.abs(Date.now() - info.mtimeMs) > OLD) return true;
  const [host, pid] = (await readFile(lock, 'utf8').catch(() => '')).split(':');
  return host === hostname() && pid !== undefined && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes a folder and what is missing above it, where no link leads out of what the user named. */
export async function makeFolder(folder: string): Promise<void> {
  await refuseLinksOut(folder, 'open');
  await make(folder);
}

/** Not `recursive: true`: Node tries for ever where a parent exists but refuses with ENOENT (/proc, some network drives). */
async function make(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => undefined))?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) await make(parent);
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
