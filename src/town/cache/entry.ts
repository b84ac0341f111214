import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Outcome } from '../../diagnostics/index.js';

/** Everything that the result of reading one file depends on. */
export interface EntryKey {
  /** Plan, program and options: the same for all files of a run. */
  run: string;
  /** Messages name the file, so its name counts too. */
  file: string;
  /** SHA-256 of the content, hex. */
  sha256: string;
}

/** Name of the cache file: nothing of the original name is left in it. */
export const entryName = ({ run, file, sha256 }: EntryKey): string =>
  `${createHash('sha256').update([run, file, sha256].join('\0')).digest('hex').slice(0, 40)}.bin`;

/** SHA-256 of what follows, then gzipped JSON. */
export function encodeEntry(key: EntryKey, outcome: Outcome<unknown>): Uint8Array {
  const packed = gzipSync(JSON.stringify({ key, outcome }), { level: 1 });
  return Buffer.concat([createHash('sha256').update(packed).digest(), packed]);
}

/** Undefined when the entry is damaged or belongs to something else: it is then computed again. */
export function decodeEntry<T>(bytes: Uint8Array, key: EntryKey): Outcome<T> | undefined {
  const [sum, packed] = [bytes.subarray(0, 32), bytes.subarray(32)];
  if (!createHash('sha256').update(packed).digest().equals(sum)) return undefined;
  try {
    const entry = JSON.parse(gunzipSync(packed).toString('utf8')) as { key: EntryKey; outcome: Outcome<T> };
    return entryName(entry.key) === entryName(key) ? entry.outcome : undefined;
  } catch {
    return undefined;
  }
}
