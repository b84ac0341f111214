import type { Figure, Placeholder, Rule } from '../tree.js';
import { roomOf } from '../turned.js';
import type { DocxWriter } from './package.js';
import { paragraphProperties, paragraphXml } from './paragraph.js';
import { el, emu } from './xml.js';

export function figureXml(node: Figure, writer: DocxWriter): string {
  const id = writer.media(node);
  const number = id.replace(/\D/g, '');
  const size = { cx: emu(node.width), cy: emu(node.height) };
  const share = (n: number) => (n ? Math.round(n * 100_000) : undefined);
  const { crop } = node;
  const cut = crop
    ? el('a:srcRect', { l: share(crop.left), t: share(crop.top), r: share(crop.right), b: share(crop.bottom) })
    : '';
  const name = { id: number, name: `图片 ${number}`, descr: node.alt };
  const picture = el(
    'pic:pic',
    {},
    el('pic:nvPicPr', {}, `${el('pic:cNvPr', name)}<pic:cNvPicPr/>`) +
      el('pic:blipFill', {}, `${el('a:blip', { 'r:embed': id })}${cut}<a:stretch><a:fillRect/></a:stretch>`) +
      `<pic:spPr>${el('a:xfrm', turned(node), `<a:off x="0" y="0"/>${el('a:ext', size)}`)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
  );
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic>`;
  const drawing = `<w:drawing><wp:inline>${el('wp:extent', size)}${extra(node)}${el('wp:docPr', name)}${graphic}</wp:inline></w:drawing>`;
  return el('w:p', {}, `${paragraphProperties(node.format)}<w:r>${drawing}</w:r>`);
}

const turned = ({ turn }: Figure) => ({
  rot: turn?.angle ? Math.round(turn.angle * 60_000) : undefined,
  flipH: turn?.mirrored?.across ? 1 : undefined,
  flipV: turn?.mirrored?.down ? 1 : undefined,
});

/** The frame is given unturned; this makes room for the turned one. */
function extra(node: Figure): string {
  if (!node.turn?.angle) return '';
  const room = roomOf(node);
  const [side, top] = [emu((room.width - node.width) / 2), emu((room.height - node.height) / 2)];
  return el('wp:effectExtent', { l: side, t: top, r: side, b: top });
}

export function ruleXml({ format, width, line }: Rule): string {
  const to = `${width}pt,0`;
  const stroke = { strokecolor: `#${line.color ?? '000000'}`, strokeweight: `${line.width}pt` };
  return el(
    'w:p',
    {},
    `${paragraphProperties(format)}<w:r><w:pict>${el('v:line', { from: '0,0', to, ...stroke })}</w:pict></w:r>`,
  );
}

/** A framed paragraph for each text of the box. */
export function placeholderXml({ format, name, texts }: Placeholder, writer: DocxWriter): string {
  const line = { width: 0.5, gap: 4 };
  const framed = { ...format, borders: { top: line, right: line, bottom: line, left: line } };
  return [name, ...texts]
    .map((text) => {
      const inlines = [{ kind: 'run' as const, text, font: 'heiti' as const, size: 10.5 }];
      return paragraphXml({ kind: 'paragraph', format: framed, inlines }, writer);
    })
    .join('');
}
