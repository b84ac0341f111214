import { createHash } from 'node:crypto';
import type { Files } from '../../ports.js';

/**
 * SHA-256 of every file as we last wrote it, by name: tells our own output from one that somebody edited. While files are
 * being written, a list: what was there of ours and what is to take its place. A run that was killed in between leaves one
 * of the two, and either is known as ours.
 */
export type Journal = Record<string, string | readonly string[]>;

export const journalName = '.cunbao.json';

export async function readJournal(files: Files, folder: string): Promise<Journal> {
  const path = `${folder}/${journalName}`;
  if (!(await files.exists(path))) return {};
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(await files.read(path)));
    const hashes = Object.entries(read ?? {}).filter(([, own]) => [own].flat().every((one) => typeof one === 'string'));
    return Object.fromEntries(hashes);
  } catch {
    // A damaged journal only means that nothing counts as ours: existing files are kept.
    return {};
  }
}

export const writeJournal = (files: Files, folder: string, journal: Journal): Promise<void> =>
  files.write(`${folder}/${journalName}`, `${JSON.stringify(journal, null, 1)}\n`);

/** Whether a file with this hash is as we wrote it. */
export const isOurs = (journal: Journal, name: string, sha: string): boolean =>
  Object.hasOwn(journal, name) && [journal[name]!].flat().includes(sha);

/** Whether a file below a folder is as we wrote it; its path has `/`. */
export async function isAsWritten(files: Files, folder: string, path: string, content: Uint8Array): Promise<boolean> {
  const slash = path.lastIndexOf('/');
  const journal = await readJournal(files, slash < 0 ? folder : `${folder}/${path.slice(0, slash)}`);
  return isOurs(journal, path.slice(slash + 1), createHash('sha256').update(content).digest('hex'));
}
