import { escapeAttribute } from '../../office/index.js';
import type { Figure, PictureRun } from '../tree.js';
import { roomOf } from '../turned.js';
import { floatCss } from './float.js';
import { paragraphCss } from './paragraph.js';
import { pt } from './sheet.js';
import type { HtmlWriter } from './writer.js';

/** A cropped picture is larger than its window and moved behind it. */
function cropped({ width, height, crop }: Figure, img: (attribute: string) => string, { styles }: HtmlWriter): string {
  const { top, right, bottom, left } = crop!;
  const [w, h] = [width / (1 - left - right), height / (1 - top - bottom)];
  const frame = styles.attribute([
    'display:inline-block',
    'overflow:hidden',
    `width:${pt(width)}`,
    `height:${pt(height)}`,
  ]);
  const inner = styles.attribute([`width:${pt(w)}`, `height:${pt(h)}`, `margin:${pt(-h * top)} 0 0 ${pt(-w * left)}`]);
  return `<span${frame}>${img(inner)}</span>`;
}

/** A turned picture stands in the middle of the room that it takes. */
function turned(node: Figure, picture: string, { styles }: HtmlWriter): string {
  const { angle, mirrored } = node.turn!;
  const room = roomOf(node);
  const frame = styles.attribute([
    'display:inline-flex',
    'align-items:center',
    'justify-content:center',
    `width:${pt(room.width)}`,
    `height:${pt(room.height)}`,
  ]);
  const moves = [
    angle && `rotate(${angle}deg)`,
    (mirrored?.across || mirrored?.down) && `scale(${mirrored.across ? -1 : 1},${mirrored.down ? -1 : 1})`,
  ].filter(Boolean);
  const inner = styles.attribute(['display:inline-block', 'flex:none', `transform:${moves.join(' ')}`]);
  return `<span${frame}><span${inner}>${picture}</span></span>`;
}

/** A picture in a line of text. */
export function picture({ figure: node }: Pick<PictureRun, 'figure'>, writer: HtmlWriter): string {
  const source = `data:${node.mime};base64,${Buffer.from(node.bytes).toString('base64')}`;
  const img = (attribute: string) => `<img${attribute} alt="${escapeAttribute(node.alt)}" src="${source}">`;
  const size = node.width > 0 ? writer.styles.attribute([`width:${pt(node.width)}`, 'max-width:100%']) : '';
  const shown = node.crop ? cropped(node, img, writer) : img(size);
  return node.turn ? turned(node, shown, writer) : shown;
}

export function figure(node: Figure, writer: HtmlWriter): string {
  const css = paragraphCss({ ...node.format, line: { rule: 'multiple', value: 1 } });
  const shown = picture({ figure: node }, writer);
  return `<figure${writer.styles.attribute([...css, ...floatCss(node.float)])}>${shown}</figure>`;
}
