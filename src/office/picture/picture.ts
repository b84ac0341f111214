/** What must be known of a picture to place it. */
export interface PictureInfo {
  type: 'png' | 'jpeg';
  /** Pixels as stored. */
  width: number;
  height: number;
  /** EXIF orientation 1–8; above 4 the picture is shown with width and height exchanged. */
  orientation: number;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the head of a PNG or JPEG; undefined for anything else and for a damaged head. */
export function readPicture(bytes: Uint8Array): PictureInfo | undefined {
  try {
    const data = view(bytes);
    if (data.getUint32(0) === 0x89504e47 && data.getUint32(12) === 0x49484452)
      return valid({ type: 'png', width: data.getUint32(16), height: data.getUint32(20), orientation: 1 });
    return data.getUint16(0) === 0xffd8 ? valid(readJpeg(data)) : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const valid = (info: PictureInfo | undefined): PictureInfo | undefined =>
  info && info.width > 0 && info.height > 0 ? info : undefined;

/** A segment of a JPEG before its picture data: [at, end) with the marker. */
function* segments(data: DataView): Iterable<{ marker: number; at: number; end: number }> {
  for (let at = 2; ; ) {
    while (data.getUint8(at) === 0xff && data.getUint8(at + 1) === 0xff) at++;
    if (data.getUint8(at) !== 0xff) return;
    const marker = data.getUint8(at + 1);
    if (marker === 0xda || marker === 0xd9) return;
    const end = at + 2 + data.getUint16(at + 2);
    yield { marker, at, end };
    at = end;
  }
}

function readJpeg(data: DataView): PictureInfo | undefined {
  let orientation = 1;
  for (const { marker, at } of segments(data)) {
    if (marker === 0xe1 && isExif(data, at)) orientation = orientationOf(data, at + 10);
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (startsFrame)
      return { type: 'jpeg', height: data.getUint16(at + 5), width: data.getUint16(at + 7), orientation };
  }
  return undefined;
}

const isExif = (data: DataView, at: number): boolean => data.getUint32(at + 4) === 0x45786966;

function orientationOf(data: DataView, tiff: number): number {
  try {
    const little = data.getUint16(tiff) === 0x4949;
    const directory = tiff + data.getUint32(tiff + 4, little);
    const count = data.getUint16(directory, little);
    for (let i = 0; i < count; i++) {
      const entry = directory + 2 + i * 12;
      if (data.getUint16(entry, little) !== 0x0112) continue;
      const value = data.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/**
 * A JPEG without its EXIF data (where and when a photograph was taken is nobody's business), but with the given
 * orientation when that is not 1. Other pictures come back as they are.
 */
export function withOrientation(bytes: Uint8Array, orientation: number): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const data = view(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  if (orientation !== 1) kept.push(exif(orientation));
  let from = 2;
  for (const { marker, at, end } of segments(data)) {
    if (marker === 0xe1) {
      kept.push(bytes.subarray(from, at));
      from = end;
    }
  }
  return kept.length === 1 && from === 2 ? bytes : Buffer.concat([...kept, bytes.subarray(from)]);
}

/** The smallest EXIF segment: one entry, the orientation. */
function exif(orientation: number): Uint8Array {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2);
  segment.write('Exif\0\0MM\0*', 4, 'latin1');
  segment.writeUInt32BE(8, 14);
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(0x0112, 20);
  segment.writeUInt16BE(3, 22);
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(orientation, 28);
  return segment;
}
