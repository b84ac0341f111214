import { join } from 'node:path';
import type { Files } from '../../ports.js';
import type { FileSet } from './shipped.js';

/** Folder of a workspace that keeps what shipped with the version that it is of, as it came: the base when both sides have changed. */
const ORIGINAL = '.原样';
const VERSION = '版本.txt';

/** The version of the program whose plan and templates a workspace has; undefined where it was not made by `init`. */
export async function workspaceVersion(files: Files, folder: string): Promise<string | undefined> {
  const path = join(folder, ORIGINAL, VERSION);
  if (!(await files.exists(path))) return undefined;
  return new TextDecoder().decode(await files.read(path)).trim();
}

/** @param kept the folder that holds it: a workspace's own, or that of a copy */
export async function readOriginal(files: Files, folder: string, kept = ORIGINAL): Promise<FileSet> {
  const found = new Map<string, Uint8Array>();
  const walk = async (below: string): Promise<void> => {
    for (const { name, folder: isFolder } of await files.list(join(folder, kept, below)).catch(() => [])) {
      const path = below === '' ? name : `${below}/${name}`;
      if (isFolder) await walk(path);
      else if (path !== VERSION) found.set(path, await files.read(join(folder, kept, path)));
    }
  };
  await walk('');
  return found;
}

/** Puts down what shipped with a version; its number last, so that a run which was cut off is done again. */
export async function keepOriginal(files: Files, folder: string, shipped: FileSet, version: string): Promise<void> {
  for (const path of (await readOriginal(files, folder)).keys())
    if (!shipped.has(path)) await files.remove(join(folder, ORIGINAL, path));
  for (const [path, content] of shipped) await files.write(join(folder, ORIGINAL, path), content);
  await files.write(join(folder, ORIGINAL, VERSION), `${version}\n`);
}
