import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const NAMED = 'cunbao: named by hand';

/** What the words of a command line point at: links on the way there are the user's own. Worker threads know it too. */
export function nameByHand(words: readonly string[]): void {
  const paths = words.flatMap((word) => [word, word.slice(word.indexOf('=') + 1)]);
  setEnvironmentData(
    NAMED,
    paths.map((path) => resolve(path)),
  );
}

/**
 * Rejects with ELINK where a link leads out of the folder that the user named: links below it were laid by somebody else. That folder
 * is the longest way that the path has in common with a path of the command line, or with the folder that the program runs in.
 */
export async function refuseLinksOut(path: string, syscall: string): Promise<void> {
  const parts = resolve(path).split(sep);
  const shared = sharedParts(parts);
  for (let count = shared + 1; count <= parts.length; count++) {
    const one = joined(parts, count);
    const isLink = await lstat(one).then(
      (info) => info.isSymbolicLink(),
      () => false,
    );
    if (isLink && !(await leadsInto(joined(parts, shared), one))) throw linkOut(one, syscall);
  }
}

/**
 * Does something to the file of a path while its folder is held open. On Linux the file is handed over by way of the open folder, so that
 * it makes no difference when somebody puts a link in the folder's place meanwhile; elsewhere links are looked for just before.
 */
export async function inHeldFolder<T>(path: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = dirname(resolve(path));
  await refuseLinksOut(folder, 'open');
  if (process.platform !== 'linux') return work(path);
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    const parts = folder.split(sep);
    const held = `/proc/self/fd/${handle.fd}`;
    if (!(await leadsInto(joined(parts, sharedParts(parts)), held))) throw linkOut(folder, 'open');
    return await work(`${held}/${basename(path)}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).path?.startsWith('/proc/')) Object.assign(error as Error, { path });
    throw error;
  } finally {
    await handle.close();
  }
}

const linkOut = (path: string, syscall: string): Error =>
  Object.assign(new Error(`ELINK: ${path}`), { code: 'ELINK', syscall, path });

const joined = (parts: readonly string[], count: number): string =>
  parts.slice(0, count).join(sep) + (count < 2 ? sep : '');

/** How many parts of a path lie on the way to something that the user named. */
function sharedParts(parts: readonly string[]): number {
  const named = [process.cwd(), ...((getEnvironmentData(NAMED) ?? []) as string[])];
  return Math.max(...named.map((one) => inCommon(one.split(sep), parts)));
}

function inCommon(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((part, at) => part !== other[at]);
  return differs < 0 ? one.length : differs;
}

async function leadsInto(folder: string, link: string): Promise<boolean> {
  const [home, target] = await Promise.all([realpath(folder), realpath(link)]).catch(() => ['', ''] as const);
  return target !== '' && (target === home || target.startsWith(home.endsWith(sep) ? home : home + sep));
}
