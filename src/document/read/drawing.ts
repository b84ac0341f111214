import { lostObject } from '../codes.js';
import type { Context } from './context.js';
import { addFigure } from './figure.js';
import { chosenBranch } from './inlines.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { readTextBox } from './text-box.js';
import type { El } from './xml.js';
import { child, descendant } from './xml.js';

const emu = 12_700;

/** `w:drawing`: pictures, text boxes and watermarks; all else is named. */
export function readDrawing(drawing: El, context: Context, out: ParagraphBuilder): void {
  const frame = child(drawing, 'wp:inline') ?? child(drawing, 'wp:anchor');
  if (!frame) return;
  const properties = child(frame, 'wp:docPr');
  const found = collect(frame);
  if (/PowerPlusWaterMark|watermark|水印/i.test(properties?.attrs.name ?? '') && context.story !== 'body') {
    const text = found.boxes.map(textOf).join('') || properties?.attrs.descr || '';
    if (text) {
      context.watermark.text ??= text;
      return;
    }
  }
  const align = descendant(child(frame, 'wp:positionH') ?? frame, 'wp:align')?.text.trim();
  for (const box of found.boxes) readTextBox(box, align, context, out);
  const extent = child(frame, 'wp:extent');
  for (const picture of found.pictures) {
    const own = found.pictures.length > 1 ? descendant(picture, 'a:ext') : undefined;
    const size = own?.attrs.cx ? own : extent;
    addFigure(
      {
        id: descendant(picture, 'a:blip')?.attrs['r:embed'],
        svg: descendant(picture, 'asvg:svgBlip')?.attrs['r:embed'],
        width: Number(size?.attrs.cx ?? 0) / emu,
        height: Number(size?.attrs.cy ?? 0) / emu,
        alt: properties?.attrs.descr || properties?.attrs.title || '',
        floating: frame.name === 'wp:anchor',
      },
      context,
      out,
    );
  }
  if (found.boxes.length === 0 && found.pictures.length === 0) {
    const uri = descendant(frame, 'a:graphicData')?.attrs.uri ?? '';
    const what = /chart/.test(uri) ? '图表' : /diagram/.test(uri) ? 'SmartArt 图形' : '图形';
    out.notice({ make: lostObject, message: `${what}${quoted(properties)}没有读入。` });
  }
}

const quoted = (properties: El | undefined): string => {
  const name = properties?.attrs.descr || properties?.attrs.name;
  return name ? `“${name}”` : '';
};

const textOf = (el: El): string => (el.name === 'w:t' ? el.text : el.children.map(textOf).join(''));

/** Pictures and text boxes of a drawing or a group; what lies inside a text box belongs to the box. */
function collect(el: El, found: { pictures: El[]; boxes: El[] } = { pictures: [], boxes: [] }) {
  for (const c of el.name === 'mc:AlternateContent' ? chosenBranch(el) : el.children) {
    if (c.name === 'w:txbxContent') found.boxes.push(c);
    else if (c.name === 'pic:pic') found.pictures.push(c);
    else collect(c, found);
  }
  return found;
}
