import { lostObject } from '../codes.js';
import type { Context } from './context.js';
import { addFigure, addPlaceholder } from './figure.js';
import { color, points, round } from './measure.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { paragraphFormat } from './paragraph-properties.js';
import { ruleOf } from './rule.js';
import { readTextBox } from './text-box.js';
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
    else if (!done) done = readLine(shape, out);
  }
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

/** A horizontal line: `v:line`, or a shape that is only one (Word's connectors, WPS's red lines). */
function readLine(shape: El, out: ParagraphBuilder): boolean {
  const style = shape.attrs.style ?? '';
  const ends = [shape.attrs.from, shape.attrs.to].map((end) => (end ?? '').split(',').map((n) => points(n, 1) ?? 0));
  const [from, to] = [ends[0] ?? [], ends[1] ?? []];
  const isLine = shape.name === 'v:line';
  const length = isLine ? Math.abs((to[0] ?? 0) - (from[0] ?? 0)) : cssPoints(style, 'width');
  const fall = isLine ? Math.abs((to[1] ?? 0) - (from[1] ?? 0)) : cssPoints(style, 'height');
  const flat = isLine || shape.attrs.type === '#_x0000_t32' || shape.attrs.type === '#_x0000_t20';
  if (!flat || length < 1 || fall > 3) return false;
  const named = shape.attrs.strokecolor?.split(' ')[0] ?? '';
  const rgb = color(named === 'red' ? 'FF0000' : named.replace(/^#(?=.{6}$)/, ''));
  out.aside.push(
    ruleOf(round(length), { width: points(shape.attrs.strokeweight, 1) ?? 0.75, ...(rgb && { color: rgb }) }),
  );
  return true;
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
