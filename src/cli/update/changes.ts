import { join } from 'node:path';
import type { Ports } from '../../ports.js';
import { isAsWritten } from '../../village/index.js';
import { type Change, decide } from './decide.js';
import { readOriginal } from './original.js';
import { type FileSet, shippedFiles } from './shipped.js';
import { onlySound } from './sound.js';

/** What an update of a workspace changes, with what ships and what the workspace has. */
export async function changesOf(
  ports: Ports,
  folder: string,
): Promise<{ changes: Change[]; shipped: FileSet; mine: FileSet }> {
  const { files } = ports;
  const shipped = await shippedFiles(files);
  const base = new Map(await readOriginal(files, folder));
  const mine = new Map<string, Uint8Array>();
  for (const path of [...shipped.keys()].flatMap((one) => [one, one.replace(/\.md$/, '.docx')])) {
    if (!(await files.exists(join(folder, path)))) continue;
    const content = await files.read(join(folder, path));
    mine.set(path, content);
    // Where no original was kept, a file that is as the program once wrote it is one.
    if (!base.has(path) && (await isAsWritten(files, folder, path, content))) base.set(path, content);
  }
  return { changes: await onlySound(ports, decide({ base, mine, theirs: shipped }), shipped), shipped, mine };
}
