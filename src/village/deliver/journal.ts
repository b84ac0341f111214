import type { Files } from '../../ports.js';

/** SHA-256 of every file as we last wrote it, by name: tells our own output from one that somebody edited. */
export type Journal = Record<string, string>;

export const journalName = '.cunbao.json';

export async function readJournal(files: Files, folder: string): Promise<Journal> {
  const path = `${folder}/${journalName}`;
  if (!(await files.exists(path))) return {};
  try {
    return JSON.parse(new TextDecoder().decode(await files.read(path))) as Journal;
  } catch {
    // A damaged journal only means that nothing counts as ours: existing files are kept.
    return {};
  }
}
