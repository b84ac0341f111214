import {
  elementSpan,
  insertionPoint,
  rootOf,
  type Splice,
  splice,
  XmlScanner,
  type XmlSource,
} from '../../office/index.js';

/** In red, at the right of the page's header. Excel prints what stands there on every page. */
const MARK = '&amp;R&amp;KFF0000草稿';
/** What a header can hold. */
const LONGEST = 255;

/** A worksheet whose printed pages all say 草稿: in the header, beside what stands there already. */
export function markPages(xml: string, source: XmlSource): string {
  const root = rootOf(xml, source);
  const p = root.prefix;
  const stated = root.children.find((child) => child.name === 'headerFooter');
  if (!stated) {
    const at = insertionPoint(root, 'headerFooter');
    const text = `<${p}headerFooter><${p}oddHeader>${MARK}</${p}oddHeader></${p}headerFooter>`;
    return splice(xml, [{ start: at, end: at, text }]);
  }
  const own = xml.slice(stated.start, stated.end);
  return splice(xml, [{ start: stated.start, end: stated.end, text: marked(own, p, source) }]);
}

function marked(list: string, p: string, source: XmlSource): string {
  const open = /^<[^>]*>/.exec(list)![0];
  const body = open.endsWith('/>') ? `${open.replace(/\s*\/>$/, '>')}</${p}headerFooter>` : list;
  const on = (name: string): boolean => new RegExp(`\\s${name}=["'](?:1|true)`).test(open);
  const wanted = ['odd', ...(on('differentOddEven') ? ['even'] : []), ...(on('differentFirst') ? ['first'] : [])];
  const found = new Map<string, { start: number; end: number; text: string }>();
  const scanner = new XmlScanner(body, source);
  while (scanner.to('oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter')) {
    const { name } = scanner;
    const { start, end, openEnd, closeStart } = elementSpan(scanner);
    found.set(name, { start, end, text: body.slice(openEnd, closeStart) });
  }
  const first = body.indexOf('>') + 1;
  let at = first;
  const splices = wanted.map((page): Splice => {
    const header = found.get(`${page}Header`);
    const text = `<${p}${page}Header>${withMark(header?.text ?? '')}</${p}${page}Header>`;
    const place = header ?? { start: at, end: at };
    at = Math.max(place.end, found.get(`${page}Footer`)?.end ?? 0);
    return { start: place.start, end: place.end, text };
  });
  return splice(body, splices);
}

function withMark(header: string): string {
  const text = header.includes('&amp;R') ? header.replace('&amp;R', `${MARK} &amp;K000000`) : header + MARK;
  return text.replaceAll('&amp;', '&').length > LONGEST ? MARK : text;
}
