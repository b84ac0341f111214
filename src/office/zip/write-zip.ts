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

/**
 * Makes a zip whose bytes depend on nothing but the entries and their order: 1980 dates, no extra fields.
 * An entry copied from another archive (`RawEntry`) keeps its compressed bytes. Level 0–9 as in zlib.
 */
export function writeZip(entries: readonly (NewEntry | RawEntry)[], level = 6): Uint8Array {
  if (entries.length >= 0xffff) throw new RangeError('more entries than a plain zip can hold');
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const raw = 'compressed' in entry ? entry : compress(entry, level);
    const name = Buffer.from(raw.name, 'utf8');
    const local = header(raw, name, undefined);
    central.push(header(raw, name, offset), name);
    chunks.push(local, name, raw.compressed);
    offset += local.length + name.length + raw.compressed.length;
    if (offset >= 0xffffffff) throw new RangeError('more bytes than a plain zip can hold');
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...central, end]);
}

function compress({ name, data, store }: NewEntry, level: number): RawEntry {
  const content = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  const plain = store === true || content.length === 0;
  return {
    name,
    method: plain ? 0 : 8,
    crc: crc32(content),
    size: content.length,
    compressed: plain ? content : deflateRawSync(content, { level }),
  };
}

/** A local header, or with `offset` a header of the central directory. */
function header(entry: RawEntry, name: Uint8Array, offset: number | undefined): Uint8Array {
  const central = offset !== undefined;
  const buffer = Buffer.alloc(central ? 46 : 30);
  let at = buffer.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  if (central) at = buffer.writeUInt16LE(20, at);
  at = buffer.writeUInt16LE(20, at);
  at = buffer.writeUInt16LE(name.some((byte) => byte > 127) ? UTF8_NAME : 0, at);
  at = buffer.writeUInt16LE(entry.method, at);
  at = buffer.writeUInt16LE(0, at);
  at = buffer.writeUInt16LE(DATE_1980_01_01, at);
  at = buffer.writeUInt32LE(entry.crc, at);
  at = buffer.writeUInt32LE(entry.compressed.length, at);
  at = buffer.writeUInt32LE(entry.size, at);
  buffer.writeUInt16LE(name.length, at);
  if (central) buffer.writeUInt32LE(offset, 42);
  return buffer;
}
