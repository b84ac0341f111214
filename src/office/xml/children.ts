import { XmlScanner, type XmlSource } from './scanner.js';

/** An element with its place in the XML. */
export interface ElementSpan {
  name: string;
  /** [start, end) of the whole element. */
  start: number;
  end: number;
  /** [openEnd, closeStart) is what lies between the tags; equal to `end` for an empty element (`<a/>`). */
  openEnd: number;
  closeStart: number;
  selfClosing: boolean;
  attributes: Map<string, string>;
}

/** The root element with its children, one level deep. `prefix` is the root's own (`x:` or ''). */
export interface RootSpan extends ElementSpan {
  prefix: string;
  children: ElementSpan[];
}

export function rootOf(xml: string, source: XmlSource): RootSpan {
  const scanner = new XmlScanner(xml, source);
  while (scanner.next()) if (scanner.kind === 'open') break;
  if (scanner.kind !== 'open') throw scanner.broken();
  const { prefix } = scanner;
  const root: RootSpan = { ...openSpan(scanner), prefix, children: [] };
  if (scanner.selfClosing) return root;
  while (scanner.next()) {
    if (scanner.kind === 'open') root.children.push(elementSpan(scanner));
    else if (scanner.kind === 'close') close(root, scanner);
  }
  return root;
}

/** Standing on an `open`, moves to the end of the element. */
export function elementSpan(scanner: XmlScanner): ElementSpan {
  const span = openSpan(scanner);
  if (!scanner.selfClosing) {
    scanner.skip();
    close(span, scanner);
  }
  return span;
}

function openSpan(scanner: XmlScanner): ElementSpan {
  const { name, start, end, selfClosing } = scanner;
  return { name, start, end, openEnd: end, closeStart: end, selfClosing, attributes: scanner.attributes() };
}

function close(span: ElementSpan, scanner: XmlScanner): void {
  span.closeStart = scanner.start;
  span.end = scanner.end;
}
