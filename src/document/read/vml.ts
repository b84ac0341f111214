import { lostObject } from '../codes.js';
import type { BorderLine } from '../tree.js';
import type { Context } from './context.js';
import { addFigure, addPlaceholder } from './figure.js';
import { color, points } from './measure.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { paragraphFormat } from './paragraph-properties.js';
import { addForm } from './shape-figure.js';
import { addTextBox, type Box } from './text-box.js';
import { cssPoints, shapesIn, type VmlShape } from './vml-shapes.js';
import type { El } from './xml.js';
import { child, descendants } from './xml.js';

/** `w:pict` and `w:object`: pictures, text boxes and WordArt (a watermark, when it stands in a header) in the old drawing language. */
export function readVml(pict: El, context: Context, out: ParagraphBuilder): void {
  let done = false;
  for (const path of descendants(pict, 'v:textpath')) {
    const text = path.attrs.string?.trim();
    if (!text) continue;
    done = true;
    if (context.story === 'body') wordArt(text, path, out);
    else context.watermark.text ??= text;
  }
  for (const shape of shapesIn(pict)) done = addShape(shape, context, out, done) || done;
  if (pict.name === 'w:object') {
    const program = child(pict, 'o:OLEObject')?.attrs.ProgID;
    out.notice({ make: lostObject, message: '嵌入的文件只读入了它的图标或预览图。' });
    if (!done && program) addPlaceholder(`嵌入的文件（${program}）`, [], { width: 120, height: 40 }, out);
  } else if (!done && hasShape(pict)) out.notice({ make: lostObject, message: '图形没有读入。' });
}

/** Lettering drawn as a shape, often the red head's name: its words become a paragraph of their own. */
function wordArt(text: string, path: El, out: ParagraphBuilder): void {
  out.notice({ make: lostObject, found: text, message: `艺术字“${text}”读成了普通文字。` });
  const size = cssPoints(path.attrs.style ?? '', 'font-size') || 36;
  out.aside.push({
    kind: 'paragraph',
    format: paragraphFormat({ align: 'center' }, size),
    inlines: [{ kind: 'run', text, font: 'xiaobiaosong', size }],
  });
}

/** True when the shape is read; `said`: one of the drawing was, so that a mere outline beside it need not be. */
function addShape(shape: VmlShape, context: Context, out: ParagraphBuilder, said: boolean): boolean {
  const { el, frame, float } = shape;
  const image = el.children.find((c) => c.name === 'v:imagedata');
  const box = el.children.find((c) => c.name === 'v:textbox');
  const content = box && child(box, 'w:txbxContent');
  if (image) {
    const alt = el.attrs.alt ?? image.attrs['o:title'] ?? '';
    addFigure({ id: image.attrs['r:id'], ...frame, alt, float }, context, out);
  }
  const look = lookOf(el);
  const added = content && addTextBox({ content, ...frame, float, look, ...boxLook(el, box!) }, context, out);
  return image !== undefined || added === true || (!said && readForm(shape, out));
}

const presets: Record<string, string> = {
  'v:rect': 'rect',
  'v:roundrect': 'roundRect',
  'v:oval': 'ellipse',
  'v:line': 'line',
};
/** Word's connectors, WPS's red lines. */
const connectors = new Set(['#_x0000_t32', '#_x0000_t20']);

/** A line, a rectangle, an ellipse. */
function readForm({ el, frame, float }: VmlShape, out: ParagraphBuilder): boolean {
  const preset = connectors.has(el.attrs.type ?? '') ? 'line' : (presets[el.name] ?? '');
  const [from, to] = [el.attrs.from, el.attrs.to].map((end) => Number.parseFloat(end?.split(',')[1] ?? '') || 0);
  return addForm(preset, frame, { ...lookOf(el), flipped: from! > to!, alt: el.attrs.alt ?? '', float }, out);
}

const named: Record<string, string> = {
  red: 'FF0000',
  white: 'FFFFFF',
  black: '000000',
  blue: '0000FF',
  silver: 'C0C0C0',
  gray: '808080',
};

/** RRGGBB of `#ff0000 [3]`, `#f00` or `red`. */
function colourOf(text: string | undefined): string | undefined {
  const name = text?.split(' ')[0] ?? '';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(name);
  const hex = short
    ? short
        .slice(1)
        .map((c) => c + c)
        .join('')
    : (named[name] ?? name.replace(/^#/, ''));
  return /^[0-9a-f]{6}$/i.test(hex) ? hex.toUpperCase() : undefined;
}

const off = (text: string | undefined): boolean => /^(f|false|0)$/.test(text ?? '');

function lookOf({ attrs }: El): { fill?: string; line?: BorderLine } {
  const fill = off(attrs.filled) ? undefined : colourOf(attrs.fillcolor);
  const stroke = color(colourOf(attrs.strokecolor));
  const line = { width: points(attrs.strokeweight, 1) ?? 0.75, ...(stroke && { color: stroke }) };
  return { ...(fill && { fill }), ...(!off(attrs.stroked) && { line }) };
}

function boxLook(shape: El, box: El): Pick<Box, 'margin' | 'verticalAlign' | 'direction'> {
  const style = `${shape.attrs.style};${box.attrs.style}`;
  const [left, top, right, bottom] = [7.2, 3.6, 7.2, 3.6].map(
    (usual, i) => points(box.attrs.inset?.split(',')[i], 1) ?? usual,
  );
  const anchor = /v-text-anchor:\s*(middle|bottom)/.exec(style)?.[1];
  const direction = /mso-layout-flow-alt:\s*bottom-to-top/.test(style)
    ? 'counterclockwise'
    : /layout-flow:\s*vertical/.test(style)
      ? 'vertical'
      : undefined;
  return {
    margin: { top: top!, right: right!, bottom: bottom!, left: left! },
    verticalAlign: anchor === 'middle' ? 'center' : anchor === 'bottom' ? 'bottom' : 'top',
    ...(direction && { direction }),
  };
}

const hasShape = (pict: El): boolean => [...shapesIn(pict)].length > 0;
