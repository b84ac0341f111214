import { textBox } from '../codes.js';
import { plainText } from '../plain-text.js';
import type { Block, ParagraphFormat } from '../tree.js';
import { excerpt } from '../walk.js';
import type { Context } from './context.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import type { El } from './xml.js';

/**
 * Content of a text box, put after the paragraph that anchors it. In headers and footers this is how WPS and Word place page numbers:
 * there the box's horizontal alignment becomes the paragraphs' and nothing needs saying.
 */
export function readTextBox(content: El, align: string | undefined, context: Context, out: ParagraphBuilder): void {
  const blocks = context.blocks(content.children, { ...context, fields: [] });
  const text = excerpt(blocks.map(plainText).join(' '), 60);
  const shown = blocks.some((b) => b.kind !== 'paragraph' || b.inlines.length > 0);
  if (!shown) return;
  if (context.story !== 'body') {
    for (const block of blocks) setAlign(block, align);
  } else {
    out.notice({ make: textBox, found: text, message: `文本框里的文字“${text}”移到了这一段后面。` });
  }
  out.aside.push(...blocks);
}

const aligns: Record<string, ParagraphFormat['align']> = {
  left: 'left',
  center: 'center',
  right: 'right',
  outside: 'right',
  inside: 'left',
};

function setAlign(block: Block, align: string | undefined): void {
  const value = aligns[align ?? ''];
  if (value && block.kind === 'paragraph') block.format = { ...block.format, align: value };
}
