import { Parser } from 'htmlparser2';

/** A light element. Names keep their usual prefix (`w:p`), whatever prefix the file binds to the namespace. */
export interface El {
  name: string;
  attrs: Record<string, string>;
  children: El[];
  /** Character data directly inside, joined. */
  text: string;
  /** What a table reader has made of rows that are already closed and dropped. */
  state?: unknown;
}

/** The XML of a part does not close what it opens: the part is cut off or damaged. */
export class BrokenXml extends Error {}

const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
};

/** Prefixes of the root that differ from the usual ones; undefined in ordinary files. */
function unusualPrefixes(attrs: Record<string, string>): Map<string, string> | undefined {
  let map: Map<string, string> | undefined;
  for (const key in attrs) {
    if (!key.startsWith('xmlns')) continue;
    const usual = prefixes[attrs[key]!];
    const used = key.slice(6);
    if (usual === undefined || usual === used) continue;
    map ??= new Map();
    map.set(used, usual);
  }
  return map;
}

function rename(name: string, map: Map<string, string>, attribute: boolean): string {
  const colon = name.indexOf(':');
  const prefix = map.get(colon < 0 ? '' : name.slice(0, colon));
  if (prefix === undefined || (attribute && colon < 0)) return name;
  const local = name.slice(colon + 1);
  return prefix ? `${prefix}:${local}` : local;
}

const slash = 0x2f;

/** Elements within elements, as in every other part that is read; what walks a tree by calling itself stays within its stack. */
const DEEPEST = 500;

/** Most elements have no children; they share this. */
const none: El[] = [];

function adopt(parent: El, el: El): void {
  if (parent.children === none) parent.children = [el];
  else parent.children.push(el);
}

interface Handlers {
  open(el: El): void;
  close(el: El): void;
}

/** Runs `handlers` over the elements of `xml`; throws {@link BrokenXml}. */
function scan(xml: string, handlers: Handlers): void {
  const stack: El[] = [];
  let map: Map<string, string> | undefined;
  let first = true;
  let broken = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length >= DEEPEST) throw new BrokenXml('XML nests too deep');
        let attrs: Record<string, string> = attributes;
        if (first) {
          map = unusualPrefixes(attrs);
          first = false;
        }
        if (map) {
          name = rename(name, map, false);
          const renamed: Record<string, string> = {};
          for (const key in attrs) renamed[rename(key, map, true)] = attrs[key]!;
          attrs = renamed;
        }
        const el: El = { name, attrs, children: none, text: '' };
        stack.push(el);
        handlers.open(el);
      },
      ontext(text) {
        const el = stack[stack.length - 1];
        if (el) el.text += text;
      },
      onclosetag(_name, implied) {
        // Self-closing tags count as implied too: those end in />.
        if (implied && xml.charCodeAt(parser.endIndex - 1) !== slash) broken = true;
        const el = stack.pop();
        if (el) handlers.close(el);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  if (stack.length > 0) broken = true;
  parser.end();
  if (broken || first) throw new BrokenXml('XML is cut off or not well formed');
}

/** A whole (small) part as an element tree. Throws {@link BrokenXml}. */
export function parseXml(xml: string): El {
  const stack: El[] = [];
  let root: El | undefined;
  scan(xml, {
    open(el) {
      const parent = stack[stack.length - 1];
      if (parent) adopt(parent, el);
      root ??= el;
      stack.push(el);
    },
    close: () => void stack.pop(),
  });
  return root!;
}

/**
 * Streams a story part: each block (`w:p`, `w:tbl`, `w:sectPr`, `w:altChunk`) that no other block encloses goes to `onBlock`
 * as soon as it is closed and is not kept. Rows of outermost tables go to `onRow` when they close and are dropped too, so a long table never
 * stands in memory as XML. Content controls and other wrappers are transparent; of mc:AlternateContent the first choice counts.
 * Returns the root's name.
 */
export function streamBlocks(xml: string, onBlock: (block: El) => void, onRow: (table: El, row: El) => void): string {
  const stack: El[] = [];
  let paragraphs = 0;
  let tables = 0;
  let dropped = 0;
  let rootName = '';
  const outer = () => paragraphs === 0 && tables === 0;
  scan(xml, {
    open(el) {
      const parent = stack[stack.length - 1];
      rootName ||= el.name;
      if (outer() && el.name === 'mc:Fallback') dropped++;
      if (!outer() || stack.some(isBlock)) adopt(parent!, el);
      stack.push(el);
      if (el.name === 'w:p') paragraphs++;
      else if (el.name === 'w:tbl') tables++;
    },
    close(el) {
      stack.pop();
      if (el.name === 'w:p') paragraphs--;
      else if (el.name === 'w:tbl') tables--;
      else if (el.name === 'w:tr' && tables === 1 && paragraphs === 0) {
        const table = stack.findLast((e) => e.name === 'w:tbl');
        stack[stack.length - 1]!.children.pop();
        if (dropped === 0) onRow(table!, el);
        return;
      }
      if (!outer()) return;
      if (el.name === 'mc:Fallback') dropped--;
      else if (isBlock(el) && dropped === 0 && !stack.some(isBlock)) onBlock(el);
    },
  });
  return rootName;
}

const isBlock = (el: El | undefined): boolean =>
  el?.name === 'w:p' || el?.name === 'w:tbl' || el?.name === 'w:sectPr' || el?.name === 'w:altChunk';

/** First child of that name. */
export function child(el: El | undefined, name: string): El | undefined {
  if (!el) return undefined;
  for (const c of el.children) if (c.name === name) return c;
  return undefined;
}

/** First descendant of that name, in document order. */
export function descendant(el: El, name: string): El | undefined {
  for (const c of el.children) {
    if (c.name === name) return c;
    const found = descendant(c, name);
    if (found) return found;
  }
  return undefined;
}

export function* descendants(el: El, name: string): Generator<El> {
  for (const c of el.children) {
    if (c.name === name) yield c;
    yield* descendants(c, name);
  }
}

/** Everything an element says, as a key: equal elements have equal keys. */
export function keyOf(el: El): string {
  let key = `<${el.name}`;
  for (const name in el.attrs) key += ` ${name}=${el.attrs[name]}`;
  for (const c of el.children) key += keyOf(c);
  return `${key}>`;
}

/** `w:val` of the child of that name. */
export const val = (el: El | undefined, name: string): string | undefined => child(el, name)?.attrs['w:val'];
