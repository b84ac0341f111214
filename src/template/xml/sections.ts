import { isBare } from './content.js';
import { pairBlocks } from './pair.js';
import {
  childNamed,
  detach,
  element,
  elements,
  insert,
  isElement,
  type XmlElement,
  type XmlNode,
  type XmlTag,
} from './tree.js';

/** Whether the document has several sections and blocks, lifted already, that may hold whole ones. */
export function hasBlocksOfSections(body: XmlElement): boolean {
  return body.children.some(endsWithSection) && body.children.some((c) => c.kind === 'tag' && c.tag.kind === 'open');
}

/**
 * Gives the last section a closing paragraph like all others, so that a section can be repeated or dropped whole.
 * {@link closeLastSection} undoes it in the filled text.
 */
export function openLastSection(body: XmlElement): void {
  const last = body.children.findLast((c): c is XmlElement => isElement(c, 'w:sectPr'));
  if (!last) return;
  // What the page setup was before a tracked change: a second sectPr inside the first.
  for (const change of [...elements(last, 'w:sectPrChange')]) detach(change);
  const index = body.children.indexOf(last);
  detach(last);
  insert(body, index, element('w:p', '', [element('w:pPr', '', [last])]));
}

/** A paragraph that only ends a section. */
function endsSection(node: XmlNode | undefined): node is XmlElement {
  if (!isElement(node, 'w:p')) return false;
  const properties = childNamed(node, 'w:pPr');
  if (!properties || !childNamed(properties, 'w:sectPr')) return false;
  return node.children.every((c) => c === properties || c.kind === 'aside' || (c.kind === 'element' && isBare(c)));
}

const startsSection = (siblings: XmlNode[], index: number): boolean => {
  let i = index - 1;
  while (siblings[i]?.kind === 'aside' || (siblings[i]?.kind === 'tag' && (siblings[i] as XmlTag).tag.kind !== 'value'))
    i--;
  return i < 0 || endsWithSection(siblings[i]!);
};

const endsWithSection = (node: XmlNode): boolean => {
  const properties = isElement(node, 'w:p') && childNamed(node, 'w:pPr');
  return Boolean(properties && childNamed(properties, 'w:sectPr'));
};

/**
 * A block that holds all of a section must hold the paragraph that ends it too: else a section that is dropped
 * leaves a blank page. Moves such closing tags behind that paragraph.
 */
export function coverWholeSections(body: XmlElement): void {
  const siblings = body.children;
  const blocks = pairBlocks(
    siblings.filter((c): c is XmlTag => c.kind === 'tag'),
    () => {},
  );
  const starts = new Map(blocks.flatMap(({ markers }) => markers.map((m) => [m, markers[0]!] as const)));
  const whole = new Set(
    [...starts]
      .filter(([marker, open]) => marker !== open && startsSection(siblings, siblings.indexOf(open)))
      .map(([m]) => m),
  );
  for (const end of siblings.filter(endsSection)) {
    for (let i = siblings.indexOf(end) - 1; i >= 0; i--) {
      const marker = siblings[i]!;
      if (marker.kind === 'aside') continue;
      if (marker.kind !== 'tag' || !whole.has(marker)) break;
      detach(marker);
      insert(body, siblings.indexOf(end) + 1, marker);
    }
  }
}

/** In the filled text: the last section's properties become the body's own, as the format wants it. */
export function closeLastSection(xml: string): string {
  const start = xml.lastIndexOf('<w:sectPr');
  const bodyEnd = xml.lastIndexOf('</w:body>');
  if (start < 0 || bodyEnd < 0) return xml;
  const close = xml.indexOf('</w:sectPr>', start);
  const end = close < 0 ? xml.indexOf('/>', start) + 2 : close + '</w:sectPr>'.length;
  const properties = xml.slice(start, end);
  const paragraph = Math.max(xml.lastIndexOf('<w:p>', start), xml.lastIndexOf('<w:p ', start));
  const bare = /^<\/w:pPr><\/w:p>/.test(xml.slice(end, end + 20));
  const content = bare
    ? xml.slice(0, paragraph) + xml.slice(end + '</w:pPr></w:p>'.length, bodyEnd)
    : xml.slice(0, start) + xml.slice(end, bodyEnd);
  return content + properties + xml.slice(bodyEnd);
}
