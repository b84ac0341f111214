import { lostObject } from '../codes.js';
import type { Context } from './context.js';
import { addFigure } from './figure.js';
import { points } from './measure.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { readTextBox } from './text-box.js';
import type { El } from './xml.js';
import { descendants } from './xml.js';

/** `w:pict` and `w:object`: pictures, text boxes and WordArt (a watermark, when it stands in a header) in the old drawing language. */
export function readVml(pict: El, context: Context, out: ParagraphBuilder): void {
  let done = false;
  for (const path of descendants(pict, 'v:textpath')) {
    const text = path.attrs.string?.trim();
    if (!text) continue;
    done = true;
    if (context.story === 'body') out.notice({ make: lostObject, found: text, message: `艺术字“${text}”没有读入。` });
    else context.watermark.text ??= text;
  }
  for (const shape of shapes(pict)) {
    const style = shape.attrs.style ?? '';
    const image = shape.children.find((c) => c.name === 'v:imagedata');
    const box = shape.children.find((c) => c.name === 'v:textbox')?.children.find((c) => c.name === 'w:txbxContent');
    if (image) {
      addFigure(
        {
          id: image.attrs['r:id'],
          width: cssPoints(style, 'width'),
          height: cssPoints(style, 'height'),
          alt: shape.attrs.alt ?? image.attrs['o:title'] ?? '',
          floating: /position:\s*absolute/.test(style),
        },
        context,
        out,
      );
    }
    if (box) readTextBox(box, /mso-position-horizontal:\s*(\w+)/.exec(style)?.[1], context, out);
    if (image || box) done = true;
  }
  if (pict.name === 'w:object') out.notice({ make: lostObject, message: '嵌入的文件只读入了它的图标或预览图。' });
  else if (!done && hasShape(pict)) out.notice({ make: lostObject, message: '图形没有读入。' });
}

const shapeNames = new Set(['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:line']);

function* shapes(el: El): Generator<El> {
  for (const c of el.children) {
    if (shapeNames.has(c.name)) yield c;
    else if (c.name === 'v:group') yield* shapes(c);
  }
}

const hasShape = (pict: El): boolean => [...shapes(pict)].length > 0;

function cssPoints(style: string, property: string): number {
  const value = new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]+)`).exec(style)?.[1];
  return points(value?.trim(), 1) ?? 0;
}
