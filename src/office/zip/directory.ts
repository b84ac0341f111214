import type { RawEntry } from './archive.js';

/** An entry of the central directory, before its data is looked at. */
export interface DirectoryEntry extends Omit<RawEntry, 'compressed'> {
  encrypted: boolean;
  /** A symbolic link, as Unix programs store it. */
  link: boolean;
  compressedSize: number;
  /** Offset of the local header. */
  offset: number;
}

export type DirectoryProblem = 'truncated' | 'damaged';

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the central directory, zip64 included. Sizes come from there, so data descriptors need no care. */
export function readDirectory(bytes: Uint8Array, maxEntries: number): DirectoryEntry[] | DirectoryProblem | 'too-many' {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return 'truncated';
  const { count, size, offset, at } = end;
  if (count > maxEntries) return 'too-many';
  // Bytes put in front of the archive shift every offset by the same amount.
  const shift = at - size - offset;
  if (shift < 0) return 'truncated';
  const entries: DirectoryEntry[] = [];
  let cursor = offset + shift;
  for (let i = 0; i < count; i++) {
    if (cursor + 46 > at || view.getUint32(cursor, true) !== CENTRAL) return 'damaged';
    const nameLength = view.getUint16(cursor + 28, true);
    const extraLength = view.getUint16(cursor + 30, true);
    const next = cursor + 46 + nameLength + extraLength + view.getUint16(cursor + 32, true);
    if (next > at) return 'damaged';
    const entry: DirectoryEntry = {
      name: Buffer.from(bytes.buffer, bytes.byteOffset + cursor + 46, nameLength).toString('utf8'),
      method: view.getUint16(cursor + 10, true),
      crc: view.getUint32(cursor + 16, true),
      compressedSize: view.getUint32(cursor + 20, true),
      size: view.getUint32(cursor + 24, true),
      offset: view.getUint32(cursor + 42, true),
      encrypted: (view.getUint16(cursor + 8, true) & 1) === 1,
      link: (view.getUint16(cursor + 40, true) & 0xf000) === 0xa000,
    };
    widen(entry, view, cursor + 46 + nameLength, extraLength);
    entry.offset += shift;
    entries.push(entry);
    cursor = next;
  }
  return entries;
}

/** Where the data of an entry lies, or undefined when it does not lie wholly within the file. */
export function entryData(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) return undefined;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return start + entry.compressedSize > bytes.length ? undefined : bytes.subarray(start, start + entry.compressedSize);
}

/**
 * Whether the data of two entries, or of one and the central directory, share bytes: so a small file is made to unfold
 * without end. No program that saves documents writes it.
 */
export function overlap(bytes: Uint8Array, entries: readonly DirectoryEntry[]): boolean {
  const spans = entries
    .flatMap((entry) => {
      const data = entryData(bytes, entry);
      return data ? [{ from: entry.offset, to: data.byteOffset - bytes.byteOffset + data.length }] : [];
    })
    .sort((a, b) => a.from - b.from);
  return spans.some(({ from }, i) => i > 0 && from < spans[i - 1]!.to);
}

interface End {
  count: number;
  size: number;
  offset: number;
  /** Where the central directory ends. */
  at: number;
}

function findEnd(view: DataView): End | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const end: End = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      at,
    };
    return end64(view, at) ?? end;
  }
  return undefined;
}

function end64(view: DataView, end: number): End | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return undefined;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    at,
  };
}

/** Takes the 64-bit sizes from the extra field where the 32-bit ones are filled with ones. */
function widen(entry: DirectoryEntry, view: DataView, from: number, length: number): void {
  let at = from;
  const end = from + length;
  while (at + 4 <= end) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (id === 1) {
      let field = at + 4;
      const limit = Math.min(end, field + size);
      for (const key of ['size', 'compressedSize', 'offset'] as const) {
        if (entry[key] !== 0xffffffff || field + 8 > limit) continue;
        entry[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + size;
  }
}
