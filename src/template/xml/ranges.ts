import { pairBlocks } from './pair.js';
import { detach, insert, isElement, walk, type XmlElement, type XmlNode, type XmlTag } from './tree.js';

/** What begins and ends anywhere in a text, by the pair's name: a bookmark, a comment, a permission, a moved passage. */
const RANGE =
  /^w:(bookmark|commentRange|perm|moveFromRange|moveToRange|customXml(?:Ins|Del|MoveFrom|MoveTo)Range)(Start|End)$/;

/**
 * A range of which a block, or one of its branches, holds only one end would be torn when the block repeats or goes:
 * such an end moves out of it, a beginning before the block, an ending behind it.
 */
export function keepRangesWhole(parent: XmlElement): void {
  for (const child of parent.children) if (child.kind === 'element') keepRangesWhole(child);
  const tags = parent.children.filter((c): c is XmlTag => c.kind === 'tag');
  const blocks = pairBlocks(tags, () => {});
  for (const { markers } of blocks.reverse())
    markers.slice(1).forEach((marker, i) => {
      const held = parent.children.slice(parent.children.indexOf(markers[i]!) + 1, parent.children.indexOf(marker));
      const { starts, ends } = loose(held);
      for (const start of starts) {
        detach(start);
        insert(parent, parent.children.indexOf(markers[0]!), start);
      }
      for (const end of ends) {
        detach(end);
        insert(parent, parent.children.indexOf(markers.at(-1)!) + 1, end);
      }
    });
}

function loose(nodes: readonly XmlNode[]): { starts: XmlElement[]; ends: XmlElement[] } {
  const starts = new Map<string, XmlElement>();
  const ends: XmlElement[] = [];
  for (const node of nodes.flatMap((n) => (n.kind === 'element' ? [n, ...walk(n)] : []))) {
    const [, kind, side] = (isElement(node) && RANGE.exec(node.name)) || [];
    if (!side) continue;
    const key = `${kind} ${/w:id="([^"]*)"/.exec((node as XmlElement).attributes)?.[1]}`;
    if (side === 'Start') starts.set(key, node as XmlElement);
    else if (!starts.delete(key)) ends.push(node as XmlElement);
  }
  return { starts: [...starts.values()], ends };
}
