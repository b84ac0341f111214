import { XmlScanner } from '../../office/index.js';
import { STAND_INS, type Tag, type TagTable } from '../tags.js';

export interface XmlElement {
  kind: 'element';
  /** With prefix, e.g. `w:p`. */
  name: string;
  /** Everything between name and bracket as written, blanks included. */
  attributes: string;
  children: XmlNode[];
  /** Written with a closing tag of its own though there is nothing in it. */
  paired?: boolean;
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

/** What is neither content nor element, kept as written: the declaration, comments, blanks between elements. */
export interface XmlAside {
  kind: 'aside';
  text: string;
  parent?: XmlElement;
}

/** Name of what holds a part's root element and what stands around it. */
const ROOT = '#root';

export type XmlNode = XmlElement | XmlText | XmlTag | XmlAside;

export const isElement = (node: XmlNode | undefined, name?: string): node is XmlElement =>
  node?.kind === 'element' && (name === undefined || node.name === name);

/** Texts among a file's properties. */
export const PROPERTY_ELEMENTS = ['dc:title', 'dc:subject', 'dc:creator', 'dc:description', 'cp:keywords', 'vt:lpwstr'];

/** Elements whose text counts; blanks between other elements are layout of the file. */
const TEXT_ELEMENTS = new Set(['w:t', 'w:delText', 'w:instrText', 'a:t', 'm:t', 'c:v', ...PROPERTY_ELEMENTS]);

/**
 * Parses a part into a tree that writes back as the same text, stand-ins in texts becoming nodes of their own.
 * Throws FILE-018, FILE-019 for broken XML.
 */
export function parseXml(xml: string, source: { file: string; part: string }, table: TagTable): XmlElement {
  const root: XmlElement = { kind: 'element', name: ROOT, attributes: '', children: [] };
  let open = root;
  let end = 0;
  const scanner = new XmlScanner(xml, source);
  const aside = (text: string): void => {
    if (text) open.children.push({ kind: 'aside', text, parent: open });
  };
  while (scanner.next()) {
    aside(xml.slice(end, scanner.start));
    end = scanner.end;
    const raw = xml.slice(scanner.start, end);
    if (scanner.kind === 'open') {
      const [, name, attributes] = /^<([^\s/>]+)([\s\S]*?)\/?>$/.exec(raw)!;
      const element: XmlElement = { kind: 'element', name: name!, attributes: attributes!, children: [], parent: open };
      open.children.push(element);
      if (!scanner.selfClosing) open = element;
    } else if (scanner.kind === 'close') {
      if (open.children.length === 0) open.paired = true;
      open = open.parent!;
    } else if (scanner.kind === 'text') {
      if (!TEXT_ELEMENTS.has(open.name) && !raw.trim()) aside(raw);
      else appendText(open, raw, table);
    }
  }
  aside(xml.slice(end));
  return root;
}

function appendText(parent: XmlElement, raw: string, table: TagTable): void {
  const text = raw.startsWith('<![CDATA[') ? raw.slice(9, -3).replaceAll('&', '&amp;').replaceAll('<', '&lt;') : raw;
  parent.children.push(...splitStandIns(text, table).map((node) => ({ ...node, parent })));
}

/** Cuts raw text at the stand-ins of its tags; those of literals stay in the text until it is written. */
export function splitStandIns(text: string, table: TagTable): (XmlText | XmlTag)[] {
  const nodes: (XmlText | XmlTag)[] = [];
  let last = 0;
  for (const { 0: character, index } of text.matchAll(STAND_INS)) {
    const tag = table.of(character);
    if (tag.kind === 'literal') continue;
    if (index > last) nodes.push({ kind: 'text', text: text.slice(last, index) });
    nodes.push({ kind: 'tag', tag });
    last = index + 1;
  }
  if (last < text.length) nodes.push({ kind: 'text', text: text.slice(last) });
  return nodes;
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

/** The XML of a tree; its tags are left out. */
export function writeXml(node: XmlNode): string {
  if (node.kind === 'tag') return '';
  if (node.kind !== 'element') return node.text;
  const children = node.children.map(writeXml).join('');
  if (node.name === ROOT) return children;
  return `<${node.name}${node.attributes}${children || node.paired ? `>${children}</${node.name}>` : '/>'}`;
}

/** Whether any tag lies within. */
export function holdsTags(node: XmlElement): boolean {
  for (const child of walk(node)) if (child.kind === 'tag') return true;
  return false;
}
