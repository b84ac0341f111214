import { Parser } from 'htmlparser2';

/** A light element. Names have their usual prefix (`w:p`). */
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
  let first = true;
  let broken = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length >= DEEPEST) throw new BrokenXml('XML nests too deep');
        first = false;
        const el: El = { name, attrs: attributes, children: none, text: '' };
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
