import type { Block, BorderLine, Float, ParagraphFormat, TextBox } from '../tree.js';
import type { Context } from './context.js';
import { plainSurrounding } from './context.js';
import type { ParagraphBuilder } from './paragraph-builder.js';
import { paragraphFormat } from './paragraph-properties.js';
import type { El } from './xml.js';

export interface Box extends Pick<TextBox, 'width' | 'height' | 'margin' | 'verticalAlign' | 'direction'> {
  /** w:txbxContent */
  content: El;
  float: Float | undefined;
  look: { fill?: string; line?: BorderLine };
  /** RRGGBB of text that names none. */
  textColour?: string | undefined;
}

/**
 * A text box, put after the paragraph that anchors it; false for an empty one. In headers and footers this is how WPS and Word place page
 * numbers: there the box's horizontal alignment becomes the paragraphs', and the number stands in the header or footer itself.
 */
export function addTextBox(box: Box, context: Context, out: ParagraphBuilder): boolean {
  const { content, width, height, margin, verticalAlign, direction, float, look } = box;
  const { textColour } = box;
  const surrounding = textColour ? { ...plainSurrounding(), run: { color: textColour } } : plainSurrounding();
  const blocks = context.blocks(content.children, { ...context, surrounding, fields: [], relativeTables: [] });
  if (!blocks.some((b) => b.kind !== 'paragraph' || b.inlines.length > 0)) return false;
  if (context.story !== 'body' && blocks.some(isPageNumber)) {
    out.aside.push(...blocks.map((block) => aligned(block, float?.across, context)));
    return true;
  }
  const { fill, line } = look;
  out.aside.push({
    kind: 'text-box',
    format: paragraphFormat({}, 0),
    blocks,
    width: width > 0 ? width : usual.width,
    height: Math.max(0, height),
    margin,
    verticalAlign,
    borders: line ? { top: line, right: line, bottom: line, left: line } : {},
    ...(fill && { fill }),
    ...(direction && { direction }),
    ...(float && { float }),
  });
  return true;
}

/** pt, where the file says nothing. */
const usual = { width: 144 };

const isPageNumber = (block: Block): boolean =>
  'inlines' in block && block.inlines.some((i) => i.kind === 'field' && i.field === 'page');

function aligned(block: Block, across: Float['across'] | undefined, { mirrored }: Context): Block {
  if (!across || block.kind !== 'paragraph' || (across.align === 'left' && across.offset !== 0)) return block;
  const align: ParagraphFormat['align'] = across.align;
  const format = { ...block.format, align };
  if (across.mirrored) mirrored.add(format);
  return { ...block, format };
}
