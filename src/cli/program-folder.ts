import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program itself, where the plan, the templates and the fonts that ship with it stand. */
export const programFolder = folderOfProgram(dirname(fileURLToPath(import.meta.url)));

/** Upward to package.json: how deep this module lies depends on the bundling. */
function folderOfProgram(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfProgram(dirname(folder));
}
