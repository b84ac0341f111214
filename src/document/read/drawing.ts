import { lostObject } from '../codes.js';
import type { Figure } from '../tree.js';
import type { Context } from './context.js';
import { addFigure, addPlaceholder } from './figure.js';
import { graphicTexts } from './graphic-texts.js';
import { chosenBranch } from './inlines.js';
import { color } from './measure.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { ruleOf } from './rule.js';
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
        ...cropOf(descendant(picture, 'a:srcRect')),
        ...turnOf(descendant(picture, 'a:xfrm')),
      },
      context,
      out,
    );
  }
  if (found.boxes.length === 0 && found.pictures.length === 0) {
    readGraphic(frame, properties, context, out);
  }
}

/** A chart, a SmartArt, a shape without a text box: a line is drawn, what says something stands in a box with its name. */
function readGraphic(frame: El, properties: El | undefined, context: Context, out: ParagraphBuilder): void {
  const extent = child(frame, 'wp:extent')?.attrs;
  const size = { width: Number(extent?.cx ?? 0) / emu, height: Number(extent?.cy ?? 0) / emu };
  const graphic = descendant(frame, 'a:graphicData');
  const uri = graphic?.attrs.uri ?? '';
  const shape = descendant(frame, 'a:prstGeom')?.attrs.prst ?? '';
  if (/^(line|straightConnector1)$/.test(shape) && size.height <= 3 && size.width > 0) {
    const line = descendant(frame, 'a:ln');
    const rgb = line && color(descendant(line, 'a:srgbClr')?.attrs.val);
    const width = Number(line?.attrs.w ?? 9525) / emu;
    out.aside.push(ruleOf(size.width, { width, ...(rgb && { color: rgb }) }));
    return;
  }
  const chart = /chart/.test(uri) ? '图表' : /diagram/.test(uri) ? 'SmartArt 图形' : undefined;
  const name = `${chart ?? '图形'}${quoted(properties)}`;
  const texts = graphic ? graphicTexts(graphic, context) : [];
  const boxed = chart !== undefined || texts.length > 0;
  out.notice({ make: lostObject, message: `${name}${boxed ? '不能画出，用写明名称的方框代替' : '没有读入'}。` });
  if (boxed) addPlaceholder(name, texts, size, out);
}

/** Shares cut off, from thousandths of a percent; pictures that would vanish or grow are left whole. */
function cropOf(rect: El | undefined): { crop?: NonNullable<Figure['crop']> } {
  const share = (side: string) => Math.max(0, Number(rect?.attrs[side]?.replace('%', '000') ?? 0) / 100_000 || 0);
  const crop = { top: share('t'), right: share('r'), bottom: share('b'), left: share('l') };
  const kept = Math.min(1 - crop.left - crop.right, 1 - crop.top - crop.bottom);
  return kept < 1 && kept > 0.01 ? { crop } : {};
}

/** `rot` is in 60,000ths of a degree. A group's own turning is left out: it would move its pictures about. */
function turnOf(frame: El | undefined): { turn?: NonNullable<Figure['turn']> } {
  const degrees = Math.round(Number(frame?.attrs.rot ?? 0) / 600) / 100 || 0;
  const angle = ((degrees % 360) + 360) % 360;
  const on = (name: string): boolean => /^(?:1|true)$/.test(frame?.attrs[name] ?? '');
  const mirrored = { ...(on('flipH') && { across: true }), ...(on('flipV') && { down: true }) };
  const flips = Object.keys(mirrored).length > 0;
  return angle || flips ? { turn: { angle, ...(flips && { mirrored }) } } : {};
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
