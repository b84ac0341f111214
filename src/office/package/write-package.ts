import type { RawEntry, ZipArchive } from '../zip/archive.js';
import { type NewEntry, writeZip } from '../zip/write-zip.js';
import type { OoxmlPackage } from './package.js';

/** Parts to put in place of, beside or (null) out of those of a package. */
export type PartChanges =
  | Readonly<Record<string, string | Uint8Array | null>>
  | ReadonlyMap<string, string | Uint8Array | null>;

/** Writes the package with some parts changed; all others keep their compressed bytes. New parts come last. */
export function writePackage(pkg: OoxmlPackage, changes: PartChanges): Uint8Array {
  return rewriteArchive(pkg.archive, changes);
}

export function rewriteArchive(archive: ZipArchive, changes: PartChanges): Uint8Array {
  const wanted = new Map(changes instanceof Map ? changes : Object.entries(changes));
  const entries: (NewEntry | RawEntry)[] = [];
  for (const name of archive.names()) {
    const data = wanted.get(name);
    wanted.delete(name);
    if (data === undefined) entries.push(archive.raw(name)!);
    else if (data !== null) entries.push({ name, data });
  }
  for (const [name, data] of wanted) if (data !== null) entries.push({ name, data });
  return writeZip(entries);
}
