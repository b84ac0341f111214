import { lostFormat, lostObject } from '../codes.js';
import type { Figure, Float, TextBox } from '../tree.js';
import { emu, partOf, readFloat } from './anchor.js';
import type { Context } from './context.js';
import { addFigure, addPlaceholder } from './figure.js';
import { graphicTexts } from './graphic-texts.js';
import { ParagraphBuilder } from './paragraph-builder.js';
import { addForm, isRectangular, type ShapeLook } from './shape-figure.js';
import { lookOf, textColourOf } from './shape-look.js';
import { pathOf } from './shape-path.js';
import { type Shape, shapesOf, turnsGroup } from './shapes.js';
import { addTextBox } from './text-box.js';
import type { El } from './xml.js';
import { child, descendant } from './xml.js';

/** `w:drawing`: pictures, text boxes, simple shapes and watermarks, in the text or at their place on the page; all else is named. */
export function readDrawing(drawing: El, context: Context, out: ParagraphBuilder): void {
  const frame = child(drawing, 'wp:inline') ?? child(drawing, 'wp:anchor');
  if (!frame) return;
  const properties = child(frame, 'wp:docPr');
  const extent = child(frame, 'wp:extent')?.attrs;
  const size = { width: Number(extent?.cx ?? 0) / emu, height: Number(extent?.cy ?? 0) / emu };
  const shapes = shapesOf(frame, size);
  if (/PowerPlusWaterMark|watermark|水印/i.test(properties?.attrs.name ?? '') && context.story !== 'body') {
    const text = shapes.map(({ el }) => textOf(el)).join('') || properties?.attrs.descr || '';
    if (text) {
      context.watermark.text ??= text;
      return;
    }
  }
  // The parts of a group or canvas keep their places to each other though it stands in the text.
  const float = readFloat(frame) ?? (shapes.length > 1 && !context.inCell ? inTheText : undefined);
  for (const shape of shapes) {
    const own = { ...shape, float: float && partOf(float, shape.frame, size) };
    if (shape.el.name === 'pic:pic') addPicture(own, properties, context, out);
    else addShape(own, properties, context, out);
  }
  if (turnsGroup(frame))
    out.notice({ make: lostFormat, message: `组合图形${quoted(properties)}整个转过，读入时没有转。` });
  if (shapes.length === 0) addGraphic(frame, properties, { ...size, float }, context, out);
}

const inTheText: Float = {
  across: { from: 'column', align: 'left', offset: 0 },
  down: { from: 'paragraph', align: 'top', offset: 0 },
  wrap: 'above-below',
  distance: { top: 0, right: 0, bottom: 0, left: 0 },
};

interface PlacedShape extends Shape {
  float: Float | undefined;
}

function addPicture(
  { el, frame, float }: PlacedShape,
  properties: El | undefined,
  context: Context,
  out: ParagraphBuilder,
): void {
  addFigure(
    {
      id: descendant(el, 'a:blip')?.attrs['r:embed'],
      svg: descendant(el, 'asvg:svgBlip')?.attrs['r:embed'],
      width: frame.width,
      height: frame.height,
      alt: properties?.attrs.descr || properties?.attrs.title || '',
      float,
      ...cropOf(descendant(el, 'a:srcRect')),
      ...turnOf(descendant(el, 'a:xfrm')),
    },
    context,
    out,
  );
}

const insets = { l: 7.2, t: 3.6, r: 7.2, b: 3.6 };
const anchors: Record<string, TextBox['verticalAlign']> = { ctr: 'center', b: 'bottom' };
const directions: Record<string, TextBox['direction']> = {
  vert: 'clockwise',
  vert270: 'counterclockwise',
  eaVert: 'vertical',
  mongolianVert: 'vertical',
  wordArtVert: 'vertical',
};

/** A shape with text is a text box; one without is drawn, if we know its form. */
function addShape(shape: PlacedShape, properties: El | undefined, context: Context, out: ParagraphBuilder): void {
  const { el, frame, float } = shape;
  const own = descendant(el, 'a:custGeom');
  const preset = own ? 'custom' : (descendant(el, 'a:prstGeom')?.attrs.prst ?? '');
  const look = lookOf(el, context.theme);
  const content = child(child(el, 'wps:txbx'), 'w:txbxContent');
  const turn = turnOf(descendant(el, 'a:xfrm'));
  const { angle, mirrored } = turn.turn ?? {};
  const flipped = mirrored?.down !== mirrored?.across;
  const alt = properties?.attrs.descr ?? '';
  const form = { ...look, flipped, alt, float, ...(angle && { angle }), ...(own && { path: pathOf(own) }) };
  if (content && addShapeText(shape, content, { preset, form }, context, out)) {
    if (angle) out.notice({ make: lostFormat, message: '文本框的旋转没有保留，文字不变。' });
    return;
  }
  if (!addForm(preset, frame, form, out))
    out.notice({ make: lostObject, message: `图形${quoted(properties)}没有读入。` });
}

/** The text of a shape in a box; a form other than a rectangle is drawn below it. False when there is no text. */
function addShapeText(
  { el, frame, float }: PlacedShape,
  content: El,
  { preset, form }: { preset: string; form: ShapeLook },
  context: Context,
  out: ParagraphBuilder,
): boolean {
  const body = child(el, 'wps:bodyPr')?.attrs ?? {};
  const inset = (side: keyof typeof insets) =>
    body[`${side}Ins`] === undefined ? insets[side] : Number(body[`${side}Ins`]) / emu;
  const direction = directions[body.vert ?? ''];
  const below = new ParagraphBuilder();
  const framed = isRectangular(preset) || !float || !addForm(preset, frame, form, below);
  const box = {
    content,
    ...frame,
    float,
    look: framed ? form : {},
    textColour: textColourOf(el, context.theme),
    margin: { top: inset('t'), right: inset('r'), bottom: inset('b'), left: inset('l') },
    verticalAlign: anchors[body.anchor ?? ''] ?? 'top',
    ...(direction && { direction }),
  };
  const before = out.aside.length;
  if (!addTextBox(box, context, out)) return false;
  out.aside.splice(before, 0, ...below.aside);
  if (framed && !isRectangular(preset) && (form.fill || form.line))
    out.notice({ make: lostFormat, message: '带文字的图形画成了方框，文字不变。' });
  return true;
}

/** A chart, a SmartArt, a canvas: what says something stands in a box with its name. */
function addGraphic(
  frame: El,
  properties: El | undefined,
  size: { width: number; height: number; float: Float | undefined },
  context: Context,
  out: ParagraphBuilder,
): void {
  const graphic = descendant(frame, 'a:graphicData');
  const uri = graphic?.attrs.uri ?? '';
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
