import { readPicture } from '../../office/index.js';

/** Pixels of a picture that is opened: 8000 × 8000. Its colours are unpacked in memory, four bytes a pixel or more. */
const MOST_PIXELS = 64_000_000;

/** Whether a small file may unfold into more than memory holds. */
export function isTooLarge(bytes: Uint8Array): boolean {
  const info = readPicture(bytes);
  return info !== undefined && info.width * info.height > MOST_PIXELS;
}
