import type { Figure, Placeholder, Rule } from '../tree.js';
import { roomOf } from '../turned.js';
import { drawingXml } from './drawing.js';
import type { DocxWriter } from './package.js';
import { paragraphProperties, paragraphXml } from './paragraph.js';
import { el, emu } from './xml.js';

/** The run that holds a picture. */
export function figureRun(node: Figure, writer: DocxWriter): string {
  const { width, height, crop, float, turn } = node;
  const id = writer.media(node);
  const number = id.replace(/\D/g, '');
  const size = { cx: emu(width), cy: emu(height) };
  const share = (n: number) => (n ? Math.round(n * 100_000) : undefined);
  const cut = crop
    ? el('a:srcRect', { l: share(crop.left), t: share(crop.top), r: share(crop.right), b: share(crop.bottom) })
    : '';
  const properties = { id: number, name: `图片 ${number}`, descr: node.alt };
  const xml = el(
    'pic:pic',
    {},
    el('pic:nvPicPr', {}, `${el('pic:cNvPr', properties)}<pic:cNvPicPr/>`) +
      el('pic:blipFill', {}, `${el('a:blip', { 'r:embed': id })}${cut}<a:stretch><a:fillRect/></a:stretch>`) +
      `<pic:spPr>${el('a:xfrm', turned(node), `<a:off x="0" y="0"/>${el('a:ext', size)}`)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
  );
  const graphic = { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture', xml };
  // The frame is given unturned; this makes room for the turned one.
  const room = roomOf(node);
  const reach = turn?.angle ? { reach: { across: (room.width - width) / 2, down: (room.height - height) / 2 } } : {};
  return `<w:r>${drawingXml({ float, width, height, ...reach, properties, graphic })}</w:r>`;
}

const turned = ({ turn }: Figure) => ({
  rot: turn?.angle ? Math.round(turn.angle * 60_000) : undefined,
  flipH: turn?.mirrored?.across ? 1 : undefined,
  flipV: turn?.mirrored?.down ? 1 : undefined,
});

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
