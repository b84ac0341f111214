import { crc32, deflateRawSync } from 'node:zlib';
import type { RawEntry } from './archive.js';

export interface NewEntry {
  name: string;
  data: string | Uint8Array;
  /** Do not compress. */
  store?: boolean;
}

const DATE_1980_01_01 = 0x0021;
const UTF8_NAME = 0x0800;
const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

/**
 * Makes a zip whose bytes depend on nothing but the entries and their order: 1980 dates, no extra fields.
 * An entry copied from another archive (`RawEntry`) keeps its compressed bytes. Level 0–9 as in zlib.
 */
export function writeZip(entries: readonly (NewEntry | RawEntry)[], level = 6): Uint8Array {
  if (entries.length >= 0xffff) throw new RangeError('more entries than a plain zip can hold');
  const raw = entries.map((entry) => ('compressed' in entry ? entry : compress(entry, level)));
  const names = raw.map(({ name }) => Buffer.byteLength(name, 'utf8'));
  let offset = 0;
  let directory = 0;
  for (const [index, { compressed }] of raw.entries()) {
    offset += LOCAL + names[index]! + compressed.length;
    directory += CENTRAL + names[index]!;
  }
  if (offset >= 0xffffffff) throw new RangeError('more bytes than a plain zip can hold');
  // One buffer for everything: for a small form, putting together a dozen small ones takes as long as compressing it.
  const out = Buffer.allocUnsafe(offset + directory + END);
  const view = new DataView(out.buffer, out.byteOffset, out.length);
  let at = 0;
  let central = offset;
  for (const [index, entry] of raw.entries()) {
    const nameLength = names[index]!;
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, 20, true);
    describe(entry, nameLength, view, central + 6);
    // No comment, first disk, no attributes.
    out.fill(0, central + 32, central + 42);
    view.setUint32(central + 42, at, true);
    central += CENTRAL + out.write(entry.name, central + CENTRAL, 'utf8');
    view.setUint32(at, 0x04034b50, true);
    describe(entry, nameLength, view, at + 4);
    at += LOCAL + out.write(entry.name, at + LOCAL, 'utf8');
    out.set(entry.compressed, at);
    at += entry.compressed.length;
  }
  out.fill(0, central);
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, offset, true);
  return out;
}

/** What the local header and the directory say alike, from the version on. */
function describe(entry: RawEntry, nameLength: number, view: DataView, at: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, nameLength > entry.name.length ? UTF8_NAME : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, DATE_1980_01_01, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
  view.setUint16(at + 24, 0, true);
}

function compress({ name, data, store }: NewEntry, level: number): RawEntry {
  const plain = store === true || data.length === 0;
  const content = typeof data === 'string' ? encoded(data, plain) : data;
  return {
    name,
    method: plain ? 0 : 8,
    crc: crc32(content),
    size: content.length,
    compressed: plain ? content : deflateRawSync(content, { level }),
  };
}

/** Texts up to this many characters share one buffer. */
const SCRATCH = 1 << 18;
let scratch: Buffer | undefined;

/** UTF-8 of a text; unless `kept`, valid until the next call. Sizing a buffer for each text takes longer than the encoding. */
function encoded(text: string, kept: boolean): Uint8Array {
  if (kept || text.length > SCRATCH) return Buffer.from(text, 'utf8');
  scratch ??= Buffer.allocUnsafeSlow(3 * SCRATCH);
  return scratch.subarray(0, scratch.write(text, 0, 'utf8'));
}
