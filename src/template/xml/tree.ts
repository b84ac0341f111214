import { XmlScanner } from '../../office/index.js';
import { STAND_IN, type Tag, type TagTable } from '../tags.js';

export interface XmlElement {
  kind: 'element';
  /** With prefix, e.g. `w:p`. */
  name: string;
  /** Everything between name and bracket as written, leading blank included. */
  attributes: string;
  children: XmlNode[];
  parent?: XmlElement;
}

/** Raw text, entities unresolved. */
export interface XmlText {
  kind: 'text';
  text: string;
  parent?: XmlElement;
}

export interface XmlTag {
  kind: 'tag';
  tag: Tag;
  parent?: XmlElement;
}

export type XmlNode = XmlElement | XmlText | XmlTag;

export const isElement = (node: XmlNode | undefined, name?: string): node is XmlElement =>
  node?.kind === 'element' && (name === undefined || node.name === name);

/** Elements whose text counts; blanks between other elements are layout of the file and are dropped. */
const TEXT_ELEMENTS = new Set([
  'w:t',
  'w:delText',
  'w:instrText',
  'a:t',
  'm:t',
  'dc:title',
  'dc:creator',
  'dc:subject',
]);

/** Parses a part into a tree, stand-ins in texts becoming nodes of their own. Throws FILE-018, FILE-019 for broken XML. */
export function parseXml(xml: string, source: { file: string; part: string }, table: TagTable): XmlElement {
  const root: XmlElement = { kind: 'element', name: '#root', attributes: '', children: [] };
  let open = root;
  const scanner = new XmlScanner(xml, source);
  while (scanner.next()) {
    const raw = xml.slice(scanner.start, scanner.end);
    if (scanner.kind === 'open') {
      const [, name, attributes] = /^<([^\s/>]+)([\s\S]*?)\s*\/?>$/.exec(raw)!;
      const element: XmlElement = { kind: 'element', name: name!, attributes: attributes!, children: [], parent: open };
      open.children.push(element);
      if (!scanner.selfClosing) open = element;
    } else if (scanner.kind === 'close') open = open.parent!;
    else if (scanner.kind === 'text') appendText(open, raw, table);
  }
  return root;
}

function appendText(parent: XmlElement, raw: string, table: TagTable): void {
  if (!TEXT_ELEMENTS.has(parent.name) && !raw.trim()) return;
  const text = raw.startsWith('<![CDATA[') ? raw.slice(9, -3).replaceAll('&', '&amp;').replaceAll('<', '&lt;') : raw;
  parent.children.push(...splitStandIns(text, table).map((node) => ({ ...node, parent })));
}

/** Cuts raw text at its stand-ins. */
export function splitStandIns(text: string, table: TagTable): (XmlText | XmlTag)[] {
  if (!STAND_IN.test(text)) return text ? [{ kind: 'text', text }] : [];
  return text
    .split(/([\uE100-\uF8FF])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const tag = piece.length === 1 && STAND_IN.test(piece) ? table.of(piece) : undefined;
      if (!tag) return { kind: 'text', text: piece };
      return tag.kind === 'literal' ? { kind: 'text', text: tag.source } : { kind: 'tag', tag };
    });
}

export function* walk(node: XmlElement): Iterable<XmlNode> {
  for (const child of node.children) {
    yield child;
    if (child.kind === 'element') yield* walk(child);
  }
}

export function* elements(node: XmlElement, name: string): Iterable<XmlElement> {
  for (const child of walk(node)) if (isElement(child, name)) yield child;
}

export const childNamed = (node: XmlElement, name: string): XmlElement | undefined =>
  node.children.find((c): c is XmlElement => isElement(c, name));

export function ancestors(node: XmlNode): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at = node.parent; at; at = at.parent) chain.push(at);
  return chain;
}

export function detach(node: XmlNode): void {
  const siblings = node.parent?.children;
  if (siblings) siblings.splice(siblings.indexOf(node), 1);
  delete node.parent;
}

export function insert(parent: XmlElement, index: number, ...nodes: XmlNode[]): void {
  for (const node of nodes) node.parent = parent;
  parent.children.splice(index, 0, ...nodes);
}

export function element(name: string, attributes = '', children: XmlNode[] = []): XmlElement {
  const made: XmlElement = { kind: 'element', name, attributes, children };
  for (const child of children) child.parent = made;
  return made;
}

/** Whether any tag lies within. */
export function holdsTags(node: XmlElement): boolean {
  for (const child of walk(node)) if (child.kind === 'tag') return true;
  return false;
}
