import type { Figure } from '../tree.js';

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b);

/** Picture kinds by their first bytes, for the file name's ending proves nothing: one that can be shown, or the Chinese name of one that cannot. */
export function pictureKind(bytes: Uint8Array): { mime: Figure['mime'] } | { name: string } {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return { mime: 'image/png' };
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { mime: 'image/jpeg' };
  const head = Buffer.from(bytes.subarray(0, 600)).toString('latin1');
  if (/<svg[\s>]/.test(head)) return { mime: 'image/svg+xml' };
  if (head.startsWith('GIF8')) return { name: 'GIF' };
  if (head.startsWith('BM')) return { name: 'BMP' };
  if (starts(bytes, 0xd7, 0xcd, 0xc6, 0x9a) || starts(bytes, 1, 0, 9, 0)) return { name: 'WMF' };
  if (starts(bytes, 1, 0, 0, 0) && head.slice(40, 44) === ' EMF') return { name: 'EMF' };
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return { name: 'TIFF' };
  return { name: '认不出的格式' };
}
