import type { Float } from '../tree.js';
import { el, emu } from './xml.js';

export interface Drawing {
  float: Float | undefined;
  /** pt */
  width: number;
  height: number;
  /** pt that it reaches beyond its frame on each side. */
  reach?: { across: number; down: number };
  properties: { id: string | number; name: string; descr?: string };
  /** What is drawn, with the name of its language. */
  graphic: { uri: string; xml: string };
}

/** `w:drawing` in the text, or at its place on the page. */
export function drawingXml({ float, width, height, reach, properties, graphic }: Drawing): string {
  const extent = el('wp:extent', { cx: emu(width), cy: emu(height) });
  const [across, down] = [emu(reach?.across ?? 0), emu(reach?.down ?? 0)];
  const effect = reach || float ? el('wp:effectExtent', { l: across, t: down, r: across, b: down }) : '';
  const content = `${el('wp:docPr', properties)}<a:graphic>${el('a:graphicData', { uri: graphic.uri }, graphic.xml)}</a:graphic>`;
  return el(
    'w:drawing',
    {},
    float
      ? el('wp:anchor', anchorAttributes(float), `${placeXml(float)}${extent}${effect}${wrapXml(float)}${content}`)
      : el('wp:inline', {}, extent + effect + content),
  );
}

const anchorAttributes = ({ distance, behind }: Float) => ({
  distT: emu(distance.top),
  distB: emu(distance.bottom),
  distL: emu(distance.left),
  distR: emu(distance.right),
  simplePos: 0,
  relativeHeight: 1,
  behindDoc: behind ? 1 : 0,
  locked: 0,
  layoutInCell: 1,
  allowOverlap: 1,
});

const references: Record<Float['across']['from'] | Float['down']['from'], string> = {
  page: 'page',
  margin: 'margin',
  column: 'column',
  paragraph: 'paragraph',
  'left-margin': 'leftMargin',
  'right-margin': 'rightMargin',
  'top-margin': 'topMargin',
  'bottom-margin': 'bottomMargin',
};

function placeXml({ across, down }: Float): string {
  const place = (name: string, { from, offset }: Float['across'] | Float['down'], align: string | undefined) => {
    const value = align ? el('wp:align', {}, align) : el('wp:posOffset', {}, String(emu(offset)));
    return el(name, { relativeFrom: references[from] }, value);
  };
  // What is aligned at the beginning is written by its measure, unless it changes sides.
  const sides: Record<string, string> = { left: 'inside', right: 'outside' };
  const plain = across.align === 'left' ? undefined : across.align;
  const side = across.mirrored ? (sides[across.align] ?? plain) : plain;
  return `<wp:simplePos x="0" y="0"/>${place('wp:positionH', across, side)}${place('wp:positionV', down, down.align === 'top' ? undefined : down.align)}`;
}

function wrapXml({ wrap, side }: Float): string {
  if (wrap === 'none') return '<wp:wrapNone/>';
  return wrap === 'above-below' ? '<wp:wrapTopAndBottom/>' : el('wp:wrapSquare', { wrapText: side ?? 'bothSides' });
}
