import { holdsTags, walk, type XmlElement, type XmlNode } from './tree.js';

/** Elements that print something, or do something on the page, without containing text. */
const VISIBLE = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:br',
  'w:fldSimple',
  'w:fldChar',
  'w:sym',
  'w:sectPr',
  'w:sdt',
  'w:footnoteReference',
  'w:endnoteReference',
  'm:oMath',
  'w:ptab',
  'w:noBreakHyphen',
]);

/** Nothing to print but block tags and comments. */
export function holdsOnlyMarkers(node: XmlElement): boolean {
  for (const child of walk(node)) {
    if (child.kind === 'text' && child.text.trim()) return false;
    if (child.kind === 'tag' && child.tag.kind === 'value') return false;
    if (child.kind === 'element' && VISIBLE.has(child.name) && child.name !== 'w:sectPr') return false;
  }
  return true;
}

const prints = (child: XmlNode): boolean =>
  (child.kind === 'text' && child.text.trim() !== '') ||
  (child.kind === 'tag' && child.tag.kind === 'value') ||
  (child.kind === 'element' && VISIBLE.has(child.name));

/** Whether anything is printed in `node` before the tag. */
export function printsBefore(node: XmlElement, tag: XmlNode): boolean {
  for (const child of walk(node)) {
    if (child === tag) return false;
    if (prints(child)) return true;
  }
  return false;
}

/** Whether anything is printed in `node` after the tag. */
export function printsAfter(node: XmlElement, tag: XmlNode): boolean {
  let passed = false;
  for (const child of walk(node)) {
    if (child === tag) passed = true;
    else if (passed && prints(child)) return true;
  }
  return false;
}

/** Neither text, nor tags, nor anything visible. */
export function isBare(node: XmlElement): boolean {
  for (const child of walk(node)) {
    if (child.kind === 'text' && child.text.trim()) return false;
    if (child.kind === 'tag' && child.tag.kind !== 'comment') return false;
    if (child.kind === 'element' && VISIBLE.has(child.name)) return false;
  }
  return true;
}

/** Text that is printed whatever the data are: outside every block and not a tag. */
function hasFixedContent(paragraph: XmlElement): boolean {
  let depth = 0;
  for (const child of walk(paragraph)) {
    if (child.kind === 'tag') depth += child.tag.kind === 'open' ? 1 : child.tag.kind === 'close' ? -1 : 0;
    if (depth === 0 && child.kind === 'text' && child.text.trim()) return true;
    if (depth === 0 && child.kind === 'element' && VISIBLE.has(child.name)) return true;
  }
  return false;
}

/** A paragraph that is left out when its tags print nothing. */
export function mayVanish(node: XmlElement): boolean {
  if (node.name !== 'w:p' || /^(w:tc|w:hdr|w:ftr|w:txbxContent)$/.test(node.parent?.name ?? '')) return false;
  return holdsTags(node) && !hasFixedContent(node);
}
