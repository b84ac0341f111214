import type { Diagnostic } from '../../diagnostics/index.js';
import { blockUnpaired } from '../codes.js';
import type { TagTable } from '../tags.js';
import { holdsOnlyMarkers, isBare, printsAfter, printsBefore } from './content.js';
import { type Block, pairBlocks, tagsIn } from './pair.js';
import { ancestors, detach, insert, isElement, type XmlElement, type XmlNode, type XmlTag } from './tree.js';

/** Elements that may be cut in two at a tag: what lies inside a paragraph. Everything else is repeated or dropped whole. */
const CUTTABLE = new Set(['w:r', 'w:t', 'w:hyperlink', 'w:smartTag', 'w:ins', 'a:r', 'a:t']);

/**
 * Lifts the tags of every block to just below their common ancestor, so that the block holds whole texts, runs,
 * paragraphs, rows or sections, and takes away the paragraphs and rows that held nothing else.
 * TPL-011 for tags that do not pair or whose blocks would cross. With `mendWith`, what does not pair is left out or
 * closed, so that the rest can be looked at.
 */
export function liftBlocks(root: XmlElement, report: (d: Diagnostic) => void, mendWith?: TagTable): void {
  const strays: [XmlTag, XmlTag | undefined][] = [];
  const blocks = pairInStories(root, report, (node, closeBefore) => void strays.push([node, closeBefore]));
  if (strays.length > 0) {
    if (mendWith) mend(root, strays, mendWith);
    return;
  }
  for (const block of blocks) checkTables(block, report);
  const order = new Map(tagsIn(root).map((node, index) => [node, index]));
  const touched = new Set<XmlElement>();
  const repeated = new Set(blocks.flatMap(({ markers }) => ownRow(markers) ?? []));
  for (const block of blocks) lift(block, order, touched);
  for (const element of touched) if (!repeated.has(element)) sweep(element);
  checkCrossing(root, blocks, report);
}

/** A block begins and ends in one story: a text box is one of its own. */
function pairInStories(
  root: XmlElement,
  report: (d: Diagnostic) => void,
  stray: (node: XmlTag, closeBefore?: XmlTag) => void,
): Block[] {
  const stories = new Map<XmlElement, XmlTag[]>();
  for (const tag of tagsIn(root)) {
    const story = storyOf(tag) ?? root;
    const own = stories.get(story);
    if (own) own.push(tag);
    else stories.set(story, [tag]);
  }
  return [...stories.values()].flatMap((tags) => pairBlocks(tags, report, stray));
}

const storyOf = (node: XmlNode): XmlElement | undefined => ancestors(node).find((a) => a.name === 'w:txbxContent');

/** A block that begins amid one table's text and ends outside of it would take along what stands before it. */
function checkTables({ markers }: Block, report: (d: Diagnostic) => void): void {
  const home = commonAncestor(markers);
  const [opened, closed] = [markers[0]!, markers.at(-1)!];
  const [first, last] = [belowHome(opened, home), belowHome(closed, home)];
  if (first === last) return;
  const torn = (node: XmlTag, other: XmlTag, message: string): void =>
    report(
      blockUnpaired({
        place: node.tag.place,
        found: node.tag.source,
        message,
        fix: ['让开头和收尾在同一个表格的行里，或者都在表格外面（各占一段）。'],
        related: [{ place: other.tag.place, message: `“${other.tag.source}”在这里` }],
      }),
    );
  if (first?.name === 'w:tbl' && printsBefore(first, opened))
    torn(opened, closed, `“${opened.tag.source}”在表格中间开头，收尾却在这个表格外面。`);
  else if (last?.name === 'w:tbl' && printsAfter(last, closed))
    torn(closed, opened, `“${closed.tag.source}”在表格中间收尾，开头却在这个表格外面。`);
}

/** Takes the unpaired tags out, ends the blocks that have no end, and lifts. */
function mend(root: XmlElement, strays: readonly [XmlTag, XmlTag | undefined][], table: TagTable): void {
  for (const [node, closeBefore] of strays) {
    if (node.tag.kind !== 'open') {
      detach(node);
      continue;
    }
    const place = closeBefore?.parent ? closeBefore : undefined;
    const last = place ?? tagsIn(root).findLast((tag) => storyOf(tag) === storyOf(node))!;
    const close = table.of(table.generate(`{{/${node.tag.name}}}`));
    insert(last.parent!, last.parent!.children.indexOf(last) + (place ? 0 : 1), { kind: 'tag', tag: close });
  }
  liftBlocks(root, () => {});
}

function lift(block: Block, order: Map<XmlTag, number>, touched: Set<XmlElement>): void {
  const home = commonAncestor(block.markers);
  const opened = belowHome(block.markers[0]!, home);
  block.markers.forEach((marker, i) => {
    const chain = ancestors(marker);
    const below = belowHome(marker, home);
    if (!below) return;
    for (const element of chain.slice(0, chain.indexOf(home))) touched.add(element);
    if (CUTTABLE.has(below.name)) cut(marker, below);
    else {
      const only = holdsOnlyMarkers(below);
      // At the very beginning of a row or paragraph that the block does not begin in: that one is outside.
      const leads = i > 0 && below !== opened && !printsBefore(below, marker);
      detach(marker);
      const before = i === 0 || (only && below !== opened) || leads || (i < block.markers.length - 1 && isBare(below));
      place(marker, below, before, order);
    }
  });
}

/** The row in whose cells a block begins and ends: empty as it may be, it is what the block repeats. */
function ownRow(markers: XmlTag[]): XmlElement | undefined {
  const [opened, closed] = [markers[0]!, markers.at(-1)!].map(rowOf);
  return opened === closed && cellOf(markers[0]!) !== cellOf(markers.at(-1)!) ? opened : undefined;
}

const rowOf = (node: XmlNode): XmlElement | undefined => ancestors(node).find((a) => a.name === 'w:tr');
const cellOf = (node: XmlNode): XmlElement | undefined => ancestors(node).find((a) => a.name === 'w:tc');

const belowHome = (marker: XmlTag, home: XmlElement): XmlElement | undefined => {
  const chain = ancestors(marker);
  return chain[chain.indexOf(home) - 1];
};

/** A row is never a common ancestor: tags in its first and last cell mean the row. */
function commonAncestor(markers: XmlTag[]): XmlElement {
  const [first, ...rest] = markers.map((m) => ancestors(m));
  const home = first!.find((a) => rest.every((chain) => chain.includes(a)))!;
  return home.name === 'w:tr' ? home.parent! : home;
}

function place(marker: XmlTag, beside: XmlElement, before: boolean, order: Map<XmlTag, number>): void {
  const parent = beside.parent!;
  const siblings = parent.children;
  const at = order.get(marker)!;
  const rank = (node: XmlNode | undefined): number | undefined => (node?.kind === 'tag' ? order.get(node) : undefined);
  let index = siblings.indexOf(beside) + (before ? 0 : 1);
  if (before) while ((rank(siblings[index - 1]) ?? -1) > at) index--;
  else while ((rank(siblings[index]) ?? Number.POSITIVE_INFINITY) < at) index++;
  insert(parent, index, marker);
}

/** Splits `element` at the tag: what was before stays, what was after goes into a copy, the tag stands between. */
function cut(marker: XmlTag, element: XmlElement): void {
  const home = element.parent;
  while (marker.parent !== home) {
    const inner = marker.parent!;
    const index = inner.children.indexOf(marker);
    const properties = inner.children.filter((c) => isElement(c, 'w:rPr') || isElement(c, 'a:rPr'));
    const after = inner.children.splice(index + 1);
    inner.children.splice(index, 1);
    const copy: XmlElement = { ...inner, children: [...properties.map(cloneNode), ...after] };
    for (const child of copy.children) child.parent = copy;
    const position = inner.parent!.children.indexOf(inner);
    insert(inner.parent!, position + 1, marker, ...(after.length ? [copy] : []));
    if (inner.children.every((c) => properties.includes(c as XmlElement))) detach(inner);
  }
}

function cloneNode(node: XmlNode): XmlNode {
  if (node.kind !== 'element') return { ...node };
  const children = node.children.map(cloneNode);
  const copy: XmlElement = { ...node, children };
  for (const child of children) child.parent = copy;
  return copy;
}

/** Removes a paragraph or row that held nothing but lifted tags. A cell keeps its last paragraph. */
function sweep(element: XmlElement): void {
  if (!element.parent || !isBare(element)) return;
  if (element.name === 'w:tr') detach(element);
  if (element.name !== 'w:p') return;
  const siblings = element.parent.children.filter((c) => c.kind === 'element' && c.name !== 'w:tcPr');
  const needed = /^(w:tc|w:hdr|w:ftr|w:txbxContent)$/.test(element.parent.name) && siblings.at(-1) === element;
  if (!needed) detach(element);
}

/** Lifting must not have paired a tag with another block's: that happens when one paragraph of text belongs to two blocks. */
function checkCrossing(root: XmlElement, before: Block[], report: (d: Diagnostic) => void): void {
  const closing = new Map(before.map(({ markers }) => [markers[0]!, markers.at(-1)!]));
  let unpaired = false;
  const after = pairBlocks(tagsIn(root), () => {
    unpaired = true;
  });
  for (const { markers } of after) {
    const { tag } = markers[0]!;
    if (!unpaired && closing.get(markers[0]!) === markers.at(-1)) continue;
    const found = tag.source;
    report(
      blockUnpaired({
        place: tag.place,
        found,
        message: `“${found}”与另一块交叉：同一段文字里既有上一块的收尾，又有下一块的开头。`,
        fix: ['让每个块标签单独占一段。'],
      }),
    );
  }
}
