const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b);

/** Kinds that documents here can show. */
export type ShownKind = 'png' | 'jpeg' | 'svg';

/** What a picture is by its first bytes, for the file name's ending proves nothing: one that can be shown, or the Chinese name of one that cannot. */
export function pictureKind(bytes: Uint8Array): ShownKind | { name: string } {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  const head = Buffer.from(bytes.subarray(0, 600)).toString('latin1');
  if (/<svg[\s>]/.test(head)) return 'svg';
  if (head.startsWith('GIF8')) return { name: 'GIF' };
  if (head.startsWith('BM')) return { name: 'BMP' };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { name: 'WebP' };
  if (/^....ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1)/s.test(head)) return { name: 'HEIC（苹果手机的格式）' };
  if (/^....ftypavi[fs]/s.test(head)) return { name: 'AVIF' };
  if (head.startsWith('%PDF')) return { name: 'PDF' };
  if (starts(bytes, 0xd7, 0xcd, 0xc6, 0x9a) || starts(bytes, 1, 0, 9, 0)) return { name: 'WMF' };
  if (starts(bytes, 1, 0, 0, 0) && head.slice(40, 44) === ' EMF') return { name: 'EMF' };
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return { name: 'TIFF' };
  return { name: '认不出的格式' };
}

/** Whether a PNG or JPEG reaches to its end: what was cut off on the way shows half a picture or none. */
export function isWhole(bytes: Uint8Array, kind: ShownKind): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png') return data.lastIndexOf('IEND', undefined, 'latin1') > 0;
  return kind !== 'jpeg' || data.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
}
