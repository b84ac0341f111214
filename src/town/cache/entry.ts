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

/** The result of reading one file. */
export interface Reading<T> extends Outcome<T> {
  /** What is seldom needed of it, packed: it lies in the entry until somebody asks. */
  rest?: Uint8Array;
}

/** Name of the cache file: nothing of the original name is left in it. */
export const entryName = ({ run, file, sha256 }: EntryKey): string =>
  `${createHash('sha256').update([run, file, sha256].join('\0')).digest('hex').slice(0, 40)}.bin`;

const SUM = 32;
const LENGTH = 4;

/** SHA-256 of what follows, the length of the outcome, the outcome as gzipped JSON, the rest. */
export function encodeEntry(key: EntryKey, { rest, ...outcome }: Reading<unknown>): Uint8Array {
  const packed = gzipSync(JSON.stringify({ key, outcome }), { level: 1 });
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(packed.length);
  const body = Buffer.concat([length, packed, rest ?? new Uint8Array()]);
  return Buffer.concat([createHash('sha256').update(body).digest(), body]);
}

/** Undefined when the entry is damaged or belongs to something else: it is then computed again. */
export function decodeEntry<T>(bytes: Uint8Array, key: EntryKey): Reading<T> | undefined {
  if (!createHash('sha256').update(bytes.subarray(SUM)).digest().equals(bytes.subarray(0, SUM))) return undefined;
  try {
    const from = SUM + LENGTH;
    const end = from + Buffer.from(bytes.buffer, bytes.byteOffset).readUInt32LE(SUM);
    const text = gunzipSync(bytes.subarray(from, end)).toString('utf8');
    const entry = JSON.parse(text) as { key: EntryKey; outcome: Outcome<T> };
    if (entryName(entry.key) !== entryName(key)) return undefined;
    return { ...entry.outcome, ...(end < bytes.length && { rest: bytes.subarray(end) }) };
  } catch {
    return undefined;
  }
}
