import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflated = promisify(inflate);
/** Whole Chinese fonts have some 20 MB. */
const LARGEST = 128 * 1024 * 1024;

/**
 * Unpacks a WOFF 1.0 file into the plain sfnt (TrueType/OpenType) it contains; other bytes come back unchanged.
 * Done once per file: fontkit would inflate a table at each access, in JavaScript. Rejects when it is damaged, says that it holds
 * more than 128 MB, or is WOFF2, which could unfold without end.
 */
export async function unpackWoff(bytes: Uint8Array): Promise<Uint8Array> {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = input.toString('latin1', 0, 4);
  if (kind === 'wOF2') throw new Error('WOFF2, which is not read');
  if (kind !== 'wOFF') return bytes;
  const count = input.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + i * 20;
    const offset = input.readUInt32BE(at + 4);
    const packed = input.subarray(offset, offset + input.readUInt32BE(at + 8));
    const length = input.readUInt32BE(at + 12);
    return { tag: input.subarray(at, at + 4), checksum: input.readUInt32BE(at + 16), packed, length };
  });
  const size = tables.reduce((sum, t) => sum + ((t.length + 3) & ~3), 12 + 16 * count);
  if (size > LARGEST || tables.some((t) => t.length > LARGEST)) throw new Error('a WOFF file that is too large');
  const output = Buffer.alloc(size);
  input.copy(output, 0, 4, 8);
  output.writeUInt16BE(count, 4);
  const contents = await Promise.all(
    tables.map((t) => (t.packed.length < t.length ? inflated(t.packed, { maxOutputLength: t.length }) : t.packed)),
  );
  let offset = 12 + 16 * count;
  for (const [i, { tag, checksum, length }] of tables.entries()) {
    tag.copy(output, 12 + i * 16);
    output.writeUInt32BE(checksum, 16 + i * 16);
    output.writeUInt32BE(offset, 20 + i * 16);
    output.writeUInt32BE(length, 24 + i * 16);
    contents[i]!.copy(output, offset);
    offset += (length + 3) & ~3;
  }
  return output;
}
