import type { RawEntry, ZipArchive } from '../zip/archive.js';
import { type NewEntry, writeZip } from '../zip/write-zip.js';
import type { OoxmlPackage } from './package.js';

/** Parts to put in place of, beside or (null) out of those of a package. */
export type PartChanges =
  | Readonly<Record<string, string | Uint8Array | null>>
  | ReadonlyMap<string, string | Uint8Array | RawEntry | null>;

/** Writes the package with some parts changed; all others keep their compressed bytes. New parts come last. */
export function writePackage(pkg: OoxmlPackage, changes: PartChanges, level?: number): Uint8Array {
  return rewriteArchive(pkg.archive, changes, level);
}

export function rewriteArchive(archive: ZipArchive, changes: PartChanges, level?: number): Uint8Array {
  const given = changes instanceof Map ? [...changes] : Object.entries(changes);
  // Part names are the same whatever their case; what is there keeps its spelling.
  const wanted = new Map(given.map(([name, data]) => [name.toLowerCase(), { name, data }]));
  const entries: (NewEntry | RawEntry)[] = [];
  for (const name of archive.names()) {
    const change = wanted.get(name.toLowerCase());
    wanted.delete(name.toLowerCase());
    if (!change) entries.push(archive.raw(name)!);
    else if (change.data !== null) entries.push(entryOf(name, change.data));
  }
  for (const { name, data } of wanted.values()) if (data !== null) entries.push(entryOf(name, data));
  return writeZip(entries, level);
}

const entryOf = (name: string, data: string | Uint8Array | RawEntry): NewEntry | RawEntry =>
  typeof data === 'object' && 'compressed' in data ? data : { name, data };
