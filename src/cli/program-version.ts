import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programFolder } from './program-folder.js';

/** The version that was released, as in package.json. */
export const releaseVersion = (): string =>
  JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')).version;

/**
 * Names this very program: a hash over all that the build has bundled and the versions of the libraries beside it
 * (scripts/build.js). What was kept by another one is not used. Undefined from sources, which have no version.
 */
export const programVersion: Promise<string | undefined> = import.meta.url.endsWith('.ts')
  ? Promise.resolve(undefined)
  : readFile(join(programFolder, 'dist', 'version'), 'utf8').then(
      (text) => `${text.trim()} node ${process.versions.node}`,
      () => undefined,
    );
