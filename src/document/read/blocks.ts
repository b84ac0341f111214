import { lostObject } from '../codes.js';
import type { Block } from '../tree.js';
import type { Context } from './context.js';
import { closeContextualSpaces } from './contextual-spaces.js';
import { chosenBranch } from './inlines.js';
import { flushParagraph, readParagraph } from './paragraph.js';
import { readTable } from './table.js';
import type { El } from './xml.js';

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Block-level children: of a cell, a text box, a header. Wrappers are transparent. */
export function readBlocks(children: El[], context: Context): Block[] {
  const own = { ...context, pending: {} };
  const blocks: Block[] = [];
  for (const el of children) blocks.push(...readBlock(el, own));
  blocks.push(...flushParagraph(own));
  closeContextualSpaces(blocks, context.contextual);
  return blocks;
}

/** One block-level element. */
export function readBlock(el: El, context: Context): Block[] {
  if (el.name === 'w:p') return readParagraph(el, context);
  if (el.name === 'w:tbl') {
    const table = readTable(el, context);
    return table ? [...flushParagraph(context), table] : [];
  }
  if (el.name === 'mc:AlternateContent') return readBlocks(chosenBranch(el), context);
  if (el.name === 'w:subDoc') context.notices.file({ make: lostObject, message: '主控文档里的子文档没有读入。' });
  if (el.name === 'w:altChunk') context.notices.file({ make: lostObject, message: '插入的外部文档片段没有读入。' });
  return wrappers.has(el.name) ? readBlocks(el.children, context) : [];
}
