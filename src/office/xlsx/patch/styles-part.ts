import { type ElementSpan, rootOf } from '../../xml/children.js';
import { XmlScanner, type XmlSource } from '../../xml/scanner.js';
import { splice } from '../../xml/splice.js';

// The order of CT_Stylesheet.
const order = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

interface List {
  element: ElementSpan | undefined;
  /** The items' XML, in order, and where each stands. */
  items: string[];
  spans: { start: number; end: number }[];
  prefix: string;
}

function readList(xml: string, source: XmlSource, name: string): List {
  const root = rootOf(xml, source);
  const element = root.children.find((child) => child.name === name);
  const spans: List['spans'] = [];
  if (element && !element.selfClosing) {
    const scanner = new XmlScanner(xml, source, element.openEnd);
    while (scanner.end < element.closeStart && scanner.next()) {
      if (scanner.kind !== 'open') continue;
      const { start } = scanner;
      scanner.skip();
      spans.push({ start, end: scanner.end });
    }
  }
  return { element, items: spans.map(({ start, end }) => xml.slice(start, end)), spans, prefix: root.prefix };
}

/** Appends an item to a list of the style sheet and returns its index; the list is made if there is none. */
export function appendStyle(
  xml: string,
  source: XmlSource,
  list: 'cellXfs' | 'dxfs',
  item: string,
): { xml: string; index: number } {
  const { items } = readList(xml, source, list);
  const known = list === 'dxfs' ? items.indexOf(item) : -1;
  if (known >= 0) return { xml, index: known };
  return { xml: append(xml, source, list, [item]), index: items.length };
}

/** Appends cell styles; their indices follow those that are there. */
export const insertStyles = (xml: string, source: XmlSource, styles: readonly string[]): string =>
  append(xml, source, 'cellXfs', styles);

function append(xml: string, source: XmlSource, list: 'cellXfs' | 'dxfs', added: readonly string[]): string {
  const { element, items, prefix } = readList(xml, source, list);
  const count = items.length + added.length;
  const item = added.join('');
  const open = `<${prefix}${list} count="${count}">`;
  if (!element) {
    const root = rootOf(xml, source);
    const before = root.children.findLast((c) => order.includes(c.name) && order.indexOf(c.name) < order.indexOf(list));
    const at = before?.end ?? root.openEnd;
    return splice(xml, [{ start: at, end: at, text: `${open}${item}</${prefix}${list}>` }]);
  }
  if (element.selfClosing) {
    const text = `${open}${item}</${prefix}${list}>`;
    return splice(xml, [{ start: element.start, end: element.end, text }]);
  }
  const tag = recount(xml.slice(element.start, element.openEnd), count);
  const splices = [
    { start: element.start, end: element.openEnd, text: tag },
    { start: element.closeStart, end: element.closeStart, text: item },
  ];
  return splice(xml, splices);
}

/** Takes items off the end of the `dxfs` as long as `ours` says so; those in the middle must stay, others are counted by place. */
export function dropLastDxfs(xml: string, source: XmlSource, ours: (item: string) => boolean): string {
  const { element, items, spans, prefix } = readList(xml, source, 'dxfs');
  let left = items.length;
  while (left > 0 && ours(items[left - 1]!)) left--;
  if (!element || left === items.length) return xml;
  if (left === 0) {
    return splice(xml, [{ start: element.start, end: element.end, text: `<${prefix}dxfs count="0"/>` }]);
  }
  return splice(xml, [
    { start: element.start, end: element.openEnd, text: recount(xml.slice(element.start, element.openEnd), left) },
    { start: spans[left]!.start, end: spans.at(-1)!.end, text: '' },
  ]);
}

const recount = (tag: string, count: number): string => tag.replace(/(\bcount=["'])\d+/, `$1${count}`);

/** The cell styles, as XML, by index. */
export const cellStyles = (xml: string, source: XmlSource): string[] => readList(xml, source, 'cellXfs').items;

/** The cell style at an index, as XML. */
export function cellStyle(xml: string, source: XmlSource, index: number): string | undefined {
  return cellStyles(xml, source)[index];
}

/** Text that a spreadsheet takes for a formula when somebody edits the cell. */
export const looksLikeFormula = (text: string): boolean => text.length > 1 && /^[=+\-@\t\r]/.test(text);

/** A copy of a cell style whose text stays text also when somebody edits the cell: `=1+1` is not computed. */
export const quotedStyle = (xf: string): string =>
  /\bquotePrefix=/.test(xf)
    ? xf.replace(/\bquotePrefix=(["'])\w+\1/, 'quotePrefix="1"')
    : xf.replace(/^<([\w:]+)/, '<$1 quotePrefix="1"');

/** A copy of a cell style with the short date format. */
export const dateStyle = (xf: string): string =>
  xf
    .replace(/^(<[^>]*?)\s+numFmtId=["']\d+["']/, '$1')
    .replace(/^(<[^>]*?)\s+applyNumberFormat=["']\w+["']/, '$1')
    .replace(/^<([\w:]+)/, '<$1 numFmtId="14" applyNumberFormat="1"');
