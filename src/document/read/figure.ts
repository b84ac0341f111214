import { pictureKind } from '../../office/index.js';
import { lostImage } from '../codes.js';
import { isPlainSvg } from '../plain-svg.js';
import type { Figure, Float, Placeholder } from '../tree.js';
import type { Context } from './context.js';
import { round } from './measure.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { paragraphFormat } from './paragraph-properties.js';

export interface Picture {
  /** Relationship of the image part; absent for a picture that is only linked. */
  id: string | undefined;
  /** Relationship of the same picture as SVG, which is the sharper one. */
  svg?: string | undefined;
  /** pt */
  width: number;
  height: number;
  alt: string;
  float: Float | undefined;
  crop?: Figure['crop'];
  turn?: Figure['turn'];
}

const MIME = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** A picture stands in the line, or on the page after its paragraph; one that cannot be shown becomes a box with its name, and is said. */
export function addFigure(picture: Picture, context: Context, out: ParagraphBuilder): void {
  const { alt, crop, turn, float } = picture;
  const name = alt ? `图片“${alt}”` : '图片';
  const drawn = picture.svg === undefined ? undefined : context.related(picture.svg);
  const usual = picture.id === undefined ? undefined : context.related(picture.id);
  const bytes = drawn && (!usual || isPlain(drawn)) ? drawn : usual;
  const kind = bytes && pictureKind(bytes);
  if (!kind || typeof kind === 'object') {
    const why = kind ? `是 ${kind.name}，不是 PNG 或 JPEG` : '没有存放在文档里';
    out.notice({ make: lostImage, message: `${name}${why}，用写明名称的方框代替。` });
    addPlaceholder(name, [], picture, out);
    return;
  }
  const figure: Figure = {
    kind: 'figure',
    format: paragraphFormat({}, 0),
    mime: MIME[kind],
    bytes: bytes!,
    ...sizeOf(picture),
    alt,
    ...(crop && { crop }),
    ...(turn && { turn }),
    ...(float && { float }),
  };
  if (float) out.aside.push(figure);
  else out.push({ kind: 'picture', figure, ...out.look });
}

function isPlain(svg: Uint8Array): boolean {
  try {
    return isPlainSvg(new TextDecoder().decode(svg));
  } catch {
    return false;
  }
}

/** A box after the paragraph for what cannot be drawn. `size` in pt. */
export function addPlaceholder(
  name: string,
  texts: string[],
  size: { width: number; height: number; float?: Float | undefined },
  out: ParagraphBuilder,
): void {
  const box: Placeholder = {
    kind: 'placeholder',
    format: paragraphFormat({}, 0),
    name,
    texts,
    ...sizeOf(size),
    ...(size.float && { float: size.float }),
  };
  out.aside.push(box);
}

/** Measures a page can hold; files give negative, missing and astronomical ones. */
const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width: pt(width), height: pt(height) });
const pt = (n: number) => (n > 0 && n < 10_000 ? round(n) : 72);
