import { constants, crc32, deflateRawSync } from 'node:zlib';
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
/** Where a header of the directory says at which byte its entry begins. */
const CENTRAL_OFFSET = 42;

/**
 * Makes a zip whose bytes depend on nothing but the entries and their order: 1980 dates, no extra fields.
 * An entry copied from another archive (`RawEntry`) keeps its compressed bytes. Level 0–9 as in zlib.
 */
export function writeZip(entries: readonly (NewEntry | RawEntry)[], level = 6): Uint8Array {
  if (entries.length >= 0xffff) throw new RangeError('more entries than a plain zip can hold');
  const packed = entries.map((entry) => ('compressed' in entry ? packedOnce(entry) : pack(compress(entry, level))));
  let offset = 0;
  let directory = 0;
  for (const { local, data, central } of packed) {
    offset += local.length + data.length;
    directory += central.length;
  }
  if (offset >= 0xffffffff) throw new RangeError('more bytes than a plain zip can hold');
  const out = Buffer.allocUnsafe(offset + directory + END);
  const view = new DataView(out.buffer, out.byteOffset, out.length);
  let at = 0;
  let listed = offset;
  for (const { local, data, central } of packed) {
    out.set(central, listed);
    view.setUint32(listed + CENTRAL_OFFSET, at, true);
    listed += central.length;
    out.set(local, at);
    out.set(data, at + local.length);
    at += local.length + data.length;
  }
  out.fill(0, listed);
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, offset, true);
  return out;
}

/** An entry with both of its headers, names included; where it lies in the file is not in them yet. */
interface Packed {
  local: Uint8Array;
  data: Uint8Array;
  central: Uint8Array;
}

const known = new WeakMap<RawEntry, Packed>();

/** Entries that go into one document after the other; for a small form, headers take as long to write as the text. */
function packedOnce(entry: RawEntry): Packed {
  const packed = known.get(entry) ?? pack(entry);
  known.set(entry, packed);
  return packed;
}

function pack(entry: RawEntry): Packed {
  const name = Buffer.from(entry.name, 'utf8');
  const central = Buffer.alloc(CENTRAL + name.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(name.length > entry.name.length ? UTF8_NAME : 0, 8);
  central.writeUInt16LE(entry.method, 10);
  central.writeUInt16LE(DATE_1980_01_01, 14);
  central.writeUInt32LE(entry.crc, 16);
  central.writeUInt32LE(entry.compressed.length, 20);
  central.writeUInt32LE(entry.size, 24);
  central.writeUInt16LE(name.length, 28);
  central.set(name, CENTRAL);
  const local = Buffer.alloc(LOCAL + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  // From the version to the length of the name both say the same.
  local.set(central.subarray(6, 32), 4);
  local.set(name, LOCAL);
  return { local, data: entry.compressed, central };
}

function compress({ name, data, store }: NewEntry, level: number): RawEntry {
  const plain = store === true || data.length === 0;
  const content = typeof data === 'string' ? encoded(data, plain) : data;
  return {
    name,
    method: plain ? 0 : 8,
    crc: crc32(content),
    size: content.length,
    // Room for what is to be expected of XML: the usual 16 KB take longer to get than a small part to compress.
    compressed: plain ? content : deflateRawSync(content, { level, chunkSize: Math.max(1024, content.length >> 3) }),
  };
}

/** An entry whose text comes piece by piece and is compressed as it comes: only the compressed bytes are kept. */
export function compressPieces(name: string, pieces: Iterable<string>, level = 6): RawEntry {
  const chunks: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    const content = encoded(piece, false);
    crc = crc32(content, crc);
    size += content.length;
    chunks.push(deflateRawSync(content, { level, finishFlush: constants.Z_SYNC_FLUSH }));
  }
  // Each piece ends where a byte does; the last block, an empty one, says that nothing follows.
  chunks.push(deflateRawSync(new Uint8Array(0)));
  return { name, method: 8, crc, size, compressed: Buffer.concat(chunks) };
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
