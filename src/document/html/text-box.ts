import type { TextBox } from '../tree.js';
import { floatCss } from './float.js';
import { pt } from './sheet.js';
import { cellCss, turnedContent } from './table.js';
import type { HtmlWriter } from './writer.js';

export function textBox(node: TextBox, writer: HtmlWriter): string {
  const { align } = node.format;
  const css = [
    'box-sizing:border-box',
    'max-width:100%',
    `width:${pt(node.width)}`,
    `min-height:${pt(node.height)}`,
    ...cellCss(node, node.margin),
    ...(node.float
      ? floatCss(node.float)
      : [align === 'center' ? 'margin:0 auto' : align === 'right' ? 'margin:0 0 0 auto' : 'margin:0']),
  ];
  return `<div${writer.styles.attribute(css)}>${turnedContent(node, writer)}</div>`;
}
