import { escapeText } from '../../office/index.js';
import type { Placeholder } from '../tree.js';
import { pt } from './sheet.js';
import type { HtmlWriter } from './writer.js';

export function placeholder(node: Placeholder, { styles }: HtmlWriter): string {
  const size = styles.attribute([`text-align:${node.format.align}`]);
  const box = styles.attribute([`width:${pt(node.width)}`, `min-height:${pt(node.height)}`]);
  const lines = [node.name, ...node.texts].map(escapeText).join('<br>');
  return `<figure${size}><div${box.replace('class="', 'class="missing ') || ' class="missing"'}>${lines}</div></figure>`;
}
