import { escapeAttribute } from '../../office/index.js';
import type { Figure } from '../tree.js';
import { paragraphCss } from './paragraph.js';
import { pt } from './sheet.js';
import type { HtmlWriter } from './writer.js';

export function figure(node: Figure, { styles }: HtmlWriter): string {
  const source = `data:${node.mime};base64,${Buffer.from(node.bytes).toString('base64')}`;
  const size = node.width > 0 ? styles.attribute([`width:${pt(node.width)}`, 'max-width:100%']) : '';
  return `<figure${styles.attribute(paragraphCss({ ...node.format, line: { rule: 'multiple', value: 1 } }))}><img${size} alt="${escapeAttribute(node.alt)}" src="${source}"></figure>`;
}
