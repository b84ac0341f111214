import type { Diagnostic } from '../../diagnostics/index.js';
import { blockUnpaired } from '../codes.js';
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

/** Pairs block tags with a stack. Outer blocks come before the blocks inside them. TPL-011 for what does not pair. */
export function pairBlocks(tags: readonly XmlTag[], report: (d: Diagnostic) => void): Block[] {
  const blocks: Block[] = [];
  const open: Block[] = [];
  const unpaired = (node: XmlTag, message: string, related?: XmlTag): void =>
    report(
      blockUnpaired({
        place: node.tag.place,
        found: node.tag.source,
        message,
        ...(related && { related: [{ place: related.tag.place, message: `“${related.tag.source}”在这里` }] }),
      }),
    );
  for (const node of tags) {
    const { kind, name, source } = node.tag;
    const top = open.at(-1);
    if (kind === 'open') {
      const block = { markers: [node] };
      blocks.push(block);
      open.push(block);
    } else if (kind === 'else') {
      if (top) top.markers.push(node);
      else unpaired(node, `“${source}”前面没有 {{#if}} 或 {{#each}}。`);
    } else if (kind === 'close') {
      const index = open.findLastIndex((b) => b.markers[0]!.tag.name === name);
      if (index < 0) {
        unpaired(node, `“${source}”前面没有与它配对的 {{#${name}}}。`, top?.markers[0]);
        continue;
      }
      for (const left of open.splice(index + 1))
        unpaired(left.markers[0]!, `“${left.markers[0]!.tag.source}”还没有收尾，就到了“${source}”。`, node);
      open.pop()!.markers.push(node);
    }
  }
  for (const { markers } of open)
    unpaired(markers[0]!, `“${markers[0]!.tag.source}”没有收尾 - 缺少 {{/${markers[0]!.tag.name}}}。`);
  return blocks;
}
