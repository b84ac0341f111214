import type { Rule } from '../tree.js';
import { pt } from './sheet.js';
import type { HtmlWriter } from './writer.js';

export function rule({ width, line, format }: Rule, { styles }: HtmlWriter): string {
  const margin = { left: '0 auto 0 0', justify: '0 auto 0 0', center: '0 auto', right: '0 0 0 auto' }[format.align];
  return `<hr${styles.attribute([
    `width:${pt(width)}`,
    'max-width:100%',
    `margin:${margin}`,
    'border:0',
    `border-top:${pt(line.width)} solid #${line.color ?? '000000'}`,
  ])}>`;
}
