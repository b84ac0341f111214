import { lostObject } from '../codes.js';
import type { Block } from '../tree.js';
import type { Context } from './context.js';
import { chosenBranch } from './inlines.js';
import { flushParagraph, readParagraph } from './paragraph.js';
import { settleSpaces } from './settle-spaces.js';
import { readTable } from './table.js';
import type { El } from './xml.js';

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

const gather = (children: El[], context: Context): Block[] => children.flatMap((el) => readBlock(el, context));

/** All that a cell, a text box or a header holds. */
export function readBlocks(children: El[], context: Context): Block[] {
  const own = { ...context, pending: {} };
  const blocks = [...gather(children, own), ...flushParagraph(own)];
  settleSpaces(blocks, context.spaces);
  return blocks;
}

/** One block-level element. Wrappers are transparent. */
export function readBlock(el: El, context: Context): Block[] {
  if (el.name === 'w:p') return readParagraph(el, context);
  if (el.name === 'w:tbl') {
    const table = readTable(el, context);
    return table ? [...flushParagraph(context), table] : [];
  }
  if (el.name === 'mc:AlternateContent') return gather(chosenBranch(el), context);
  if (el.name === 'w:subDoc') context.notices.file({ make: lostObject, message: '主控文档里的子文档没有读入。' });
  if (el.name === 'w:altChunk') context.notices.file({ make: lostObject, message: '插入的外部文档片段没有读入。' });
  return wrappers.has(el.name) ? gather(el.children, context) : [];
}
