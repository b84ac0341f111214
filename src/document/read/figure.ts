import { lostImage, movedFigure } from '../codes.js';
import type { Figure } from '../tree.js';
import type { Context } from './context.js';
import { round } from './measure.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { paragraphFormat } from './paragraph-properties.js';

/** Picture kinds by their first bytes; the file name's ending proves nothing. */
function mimeOf(bytes: Uint8Array): Figure['mime'] | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  return undefined;
}

export interface Picture {
  /** Relationship of the image part; absent for a picture that is only linked. */
  id: string | undefined;
  /** Relationship of the same picture as SVG, which is the sharper one. */
  svg?: string | undefined;
  /** pt */
  width: number;
  height: number;
  alt: string;
  floating: boolean;
}

/** A picture becomes a figure after its paragraph; what cannot be shown is said. */
export function addFigure(picture: Picture, context: Context, out: ParagraphBuilder): void {
  const name = picture.alt ? `“${picture.alt}”` : '';
  const drawn = picture.svg === undefined ? undefined : context.related(picture.svg);
  const bytes = drawn ?? (picture.id === undefined ? undefined : context.related(picture.id));
  if (!bytes) {
    out.notice({ make: lostImage, message: `图片${name}没有存放在文档里，没有读入。` });
    return;
  }
  const mime = drawn ? 'image/svg+xml' : mimeOf(bytes);
  if (!mime) {
    out.notice({ make: lostImage, message: `图片${name}不是 PNG 或 JPEG，没有读入。` });
    return;
  }
  if (picture.floating) out.notice({ make: movedFigure, message: `浮动的图片${name}放到了这一段后面。` });
  out.aside.push({
    kind: 'figure',
    format: paragraphFormat({}, 0),
    mime,
    bytes,
    width: round(picture.width),
    height: round(picture.height),
    alt: picture.alt,
  });
}
