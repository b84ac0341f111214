import { deflateSync } from 'node:zlib';
import type { Figure } from '../../../src/document/tree.js';
import { format } from './sample.js';

const crcs = Array.from(
  { length: 256 },
  (_, n) => [...Array(8)].reduce((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n) >>> 0,
);
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const crc = ~body.reduce((c, byte) => crcs[(c ^ byte) & 255]! ^ (c >>> 8), -1) >>> 0;
  return Buffer.concat([
    Buffer.from([0, 0, data.length >> 8, data.length & 255]),
    body,
    Buffer.from([crc >>> 24, (crc >> 16) & 255, (crc >> 8) & 255, crc & 255]),
  ]);
}
/** A 2 × 2 picture; with `alpha` its pixels are half transparent. */
export const png = (alpha: boolean) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, alpha ? 6 : 2, 0, 0, 0])),
    chunk(
      'IDAT',
      deflateSync(
        Buffer.concat(
          Array(2).fill(
            Buffer.from([
              0,
              ...Array(2)
                .fill(alpha ? [9, 9, 9, 128] : [9, 9, 9])
                .flat(),
            ]),
          ),
        ),
      ),
    ),
    chunk('IEND', Buffer.alloc(0)),
  ]);
export const figure = (bytes: Uint8Array, mime: Figure['mime'] = 'image/png'): Figure => ({
  kind: 'figure',
  format: format({ align: 'center', indent: { left: 0, right: 0, firstLine: 0 } }),
  mime,
  bytes,
  width: 100,
  height: 80,
  alt: '示意图',
});
