import { dirname, join } from 'node:path';
import { HISTORY_PATH } from '../town/index.js';
import type { OpenedLedgers } from './ledger-inputs.js';
import { programFolder } from './program-folder.js';

/** Where the record of these workbooks is kept: as named, else in the workspace; never in the program's own folder. */
export function historyPath({ workspace, paths }: Pick<OpenedLedgers, 'workspace' | 'paths'>, named?: string): string {
  if (named !== undefined) return named;
  const folder = workspace?.folder;
  const own = folder === undefined || folder === join(programFolder, 'data');
  return join(own ? dirname(paths[0]!) : folder, HISTORY_PATH);
}
