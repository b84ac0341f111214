import { join } from 'node:path';
import type { Files } from '../../ports.js';
import { programFolder } from '../program-folder.js';
import { windowsLauncher } from '../windows-launcher.js';

/** A file by its path below the workspace, with `/`. */
export type FileSet = ReadonlyMap<string, Uint8Array>;

/** What the program puts into a workspace and people may change: plan, templates, the launcher for Windows. */
export async function shippedFiles(files: Files): Promise<FileSet> {
  const found = new Map([['plan.yaml', await files.read(join(programFolder, 'data', 'plan.yaml'))]]);
  for (const folder of ['templates', 'templates/表单'])
    for (const entry of await files.list(join(programFolder, folder)))
      if (!entry.folder)
        found.set(`${folder}/${entry.name}`, await files.read(join(programFolder, folder, entry.name)));
  const program = join(programFolder, 'dist', 'cli', 'bin.js');
  return found.set('村报.cmd', new TextEncoder().encode(windowsLauncher({ node: process.execPath, program })));
}
