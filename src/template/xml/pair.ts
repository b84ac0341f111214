import type { Diagnostic } from '../../diagnostics/index.js';
import { blockUnpaired } from '../codes.js';
import { BLOCK_NAMES } from '../names.js';
import type { XmlElement, XmlTag } from './tree.js';
import { walk } from './tree.js';

/** One block: its opening tag, its `else`s and its closing tag, in order. */
export interface Block {
  markers: XmlTag[];
}

/** Tags in document order. */
export function tagsIn(root: XmlElement): XmlTag[] {
  return [...walk(root)].filter((n): n is XmlTag => n.kind === 'tag');
}

/**
 * Pairs block tags with a stack. Outer blocks come before the blocks inside them. TPL-011 for what does not pair, once
 * for each mistake; `stray` is told of every tag that belongs to no block, and of blocks that must be closed before another tag.
 */
export function pairBlocks(
  tags: readonly XmlTag[],
  report: (d: Diagnostic) => void,
  stray: (node: XmlTag, closeBefore?: XmlTag) => void = () => {},
): Block[] {
  const blocks: Block[] = [];
  const open: Block[] = [];
  /** Names of blocks that another's end has cut off: their own end, coming too late, is the same mistake. */
  const cutOff: string[] = [];
  const unpaired = (node: XmlTag, message: string, fix: string, related?: XmlTag): void => {
    if (node.tag.silent) return;
    report(
      blockUnpaired({
        place: node.tag.place,
        found: node.tag.source,
        message,
        fix: [fix],
        ...(related && { related: [{ place: related.tag.place, message: `“${related.tag.source}”在这里` }] }),
      }),
    );
  };
  const close = (node: XmlTag): void => {
    const { name = '', source } = node.tag;
    const index = open.findLastIndex((b) => b.markers[0]!.tag.name === name);
    const top = open.at(-1)?.markers[0];
    if (index >= 0) {
      for (const { markers } of open.splice(index + 1)) {
        const { tag } = markers[0]!;
        unpaired(
          markers[0]!,
          `“${tag.source}”还没有收尾，就到了“${source}”。`,
          `在“${source}”前面写 {{/${tag.name}}}：里层要先收尾。`,
          node,
        );
        cutOff.push(tag.name!);
        stray(markers[0]!, node);
      }
      open.pop()!.markers.push(node);
    } else if (cutOff.includes(name)) {
      cutOff.splice(cutOff.indexOf(name), 1);
      stray(node);
    } else if (top) {
      const wanted = `{{/${top.tag.name}}}`;
      unpaired(
        node,
        BLOCK_NAMES.has(name)
          ? `“${source}”配不上前面的“${top.tag.source}” - 应是“${wanted}”。`
          : `“${source}”不是收尾的写法 - 应是“${wanted}”。`,
        `把“${source}”改成“${wanted}”。`,
        top,
      );
      stray(node);
      stray(open.pop()!.markers[0]!, node);
    } else {
      unpaired(
        node,
        `“${source}”前面没有与它配对的 {{#${BLOCK_NAMES.has(name) ? name : 'if'}}}。`,
        `删去“${source}”，或在同一处（正文、同一个文本框、同一个页眉）的前面补上开头。`,
      );
      stray(node);
    }
  };
  for (const node of tags) {
    const { kind, source } = node.tag;
    if (kind === 'open') {
      const block = { markers: [node] };
      blocks.push(block);
      open.push(block);
    } else if (kind === 'else') {
      const top = open.at(-1);
      if (top) top.markers.push(node);
      else {
        unpaired(node, `“${source}”前面没有 {{#if}} 或 {{#each}}。`, `删去“${source}”，或在前面补上 {{#if 名称}}。`);
        stray(node);
      }
    } else if (kind === 'close') close(node);
  }
  for (const { markers } of open.reverse()) {
    const { source, name } = markers[0]!.tag;
    unpaired(markers[0]!, `“${source}”没有收尾 - 缺少 {{/${name}}}。`, `在这一块结束的地方补上 {{/${name}}}。`);
    stray(markers[0]!, undefined);
  }
  return blocks;
}
