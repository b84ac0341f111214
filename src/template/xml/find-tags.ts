import type { Diagnostic } from '../../diagnostics/index.js';
import { decodeEntities } from '../../office/index.js';
import { isClosed, mayHoldTag, TAG, type TagTable, tagUnclosed } from '../tags.js';
import {
  ancestors,
  detach,
  elements,
  insert,
  isElement,
  PROPERTY_ELEMENTS,
  splitStandIns,
  walk,
  type XmlElement,
  type XmlText,
} from './tree.js';

/** Editors' notes that keep the pieces of a tag apart; inside a tag they go. */
const NOISE = new Set(['w:proofErr', 'w:lastRenderedPageBreak', 'w:softHyphen']);

/** Texts whose pieces belong together: what a paragraph prints, the instruction of a field, a property. */
const STREAMS: Record<string, readonly string[]> = {
  'w:p': ['w:t', 'w:instrText', 'm:t'],
  'a:p': ['a:t'],
  'c:v': ['c:v'],
  ...Object.fromEntries(PROPERTY_ELEMENTS.map((name) => [name, [name]])),
};

/** Word keeps moved text a second time where it was; the fallback of a drawing repeats its first choice. */
const GONE = new Set(['w:moveFrom', 'w:del']);
const REPEATED = 'mc:Fallback';

/** One tag in the texts of a paragraph: as written, from offset to offset in all its text. */
interface Found {
  source: string;
  from: number;
  to: number;
}

/** Texts of a paragraph that belong together, as one. */
export interface Stream {
  texts: XmlText[];
  /** Where in `whole` each text begins. */
  starts: number[];
  whole: string;
  found: Found[];
}

/** The text around a tag, as it is shown to people. */
export const aroundTag = ({ whole }: Stream, { from }: Found): string =>
  decodeEntities(whole.slice(Math.max(0, from - 15), from + 25));

/** Paragraphs with the tags in them, in document order. A paragraph in a text box is one of its own. */
export function* tagStreams(root: XmlElement): Iterable<{ paragraph: XmlElement; stream: Stream }> {
  for (const node of walk(root))
    for (const name of (isElement(node) && STREAMS[node.name]) || []) {
      const stream = streamOf(node as XmlElement, name);
      if (stream.found.length) yield { paragraph: node as XmlElement, stream };
    }
}

function streamOf(paragraph: XmlElement, name: string): Stream {
  const texts = [...walk(paragraph)].filter((n): n is XmlText => n.kind === 'text' && isTextOf(n, name, paragraph));
  const starts: number[] = [];
  let whole = '';
  for (const { text } of texts) {
    starts.push(whole.length);
    whole += text;
  }
  const found: Found[] = [];
  if (mayHoldTag(whole))
    for (const match of whole.matchAll(TAG))
      found.push({ source: match[0], from: match.index, to: match.index + match[0].length });
  return { texts, starts, whole, found };
}

function isTextOf(node: XmlText, name: string, paragraph: XmlElement): boolean {
  if (node.parent?.name !== name) return false;
  for (const above of ancestors(node)) {
    if (above === paragraph) return true;
    if (above.name === paragraph.name || GONE.has(above.name)) return false;
  }
  return false;
}

/**
 * Finds `{{…}}` in the texts and attributes of a part made by a word processor, where a tag is usually split over
 * several runs: the whole tag goes to where it begins. `placeOf` says where a paragraph is. TPL-010 for a brace that
 * is not closed.
 */
export function findTags(
  root: XmlElement,
  placeOf: (paragraph: XmlElement) => string,
  table: TagTable,
  report: (d: Diagnostic) => void,
): void {
  const streams = [...tagStreams(root)];
  for (const { paragraph, stream } of streams) {
    const silent = ancestors(paragraph).some((a) => a.name === REPEATED);
    for (const tag of stream.found) dropNoise(paragraph, stream, tag);
    substitute(stream, placeOf(paragraph), table, silent ? () => {} : report, silent);
  }
  for (const paragraph of elements(root, 'w:p')) {
    const { whole } = streamOf(paragraph, 'w:t');
    if (!/[{}｛｝]|【【/.test(whole) || mayHoldTag(whole) || ancestors(paragraph).some((a) => a.name === REPEATED))
      continue;
    const around = decodeEntities(whole).trim().slice(0, 40);
    table.leftover(whole, { kind: 'template', file: table.file, part: placeOf(paragraph), around }, report);
  }
  for (const node of walk(root))
    if (isElement(node) && mayHoldTag(node.attributes)) findInAttributes(node, placeOf, table, report);
}

/** Takes away what stands between the pieces of a tag. */
function dropNoise(paragraph: XmlElement, { texts, starts }: Stream, { from, to }: Found): void {
  const first = texts[starts.findLastIndex((start) => start <= from)];
  const last = texts[starts.findLastIndex((start) => start < to)];
  if (first === last) return;
  let inside = false;
  for (const node of [...walk(paragraph)]) {
    if (node === first) inside = true;
    else if (node === last) return;
    else if (inside && isElement(node) && NOISE.has(node.name)) detach(node);
  }
}

function substitute(
  stream: Stream,
  part: string,
  table: TagTable,
  report: (d: Diagnostic) => void,
  silent: boolean,
): void {
  const { texts, starts, whole, found } = stream;
  const pieces = texts.map(() => '');
  const keep = (from: number, to: number): void => {
    texts.forEach(({ text }, i) => {
      const start = starts[i]!;
      pieces[i] += text.slice(Math.max(0, from - start), Math.max(0, to - start));
    });
  };
  let last = 0;
  for (const tag of found) {
    const place = { kind: 'template', file: table.file, part, around: aroundTag(stream, tag) } as const;
    keep(last, tag.from);
    last = tag.to;
    const home = starts.findLastIndex((start) => start <= tag.from);
    if (isClosed(tag.source)) pieces[home] += table.found(decodeEntities(tag.source), place, report, silent);
    else report(tagUnclosed(place, '同一段（同一个格子）'));
  }
  keep(last, whole.length);
  texts.forEach((text, i) => {
    const parent = text.parent!;
    const index = parent.children.indexOf(text);
    parent.children.splice(index, 1);
    insert(parent, index, ...splitStandIns(pieces[i]!, table));
  });
}

function findInAttributes(
  element: XmlElement,
  placeOf: (paragraph: XmlElement) => string,
  table: TagTable,
  report: (d: Diagnostic) => void,
): void {
  const paragraph = ancestors(element).find((a) => a.name === 'w:p');
  const silent = ancestors(element).some((a) => a.name === REPEATED);
  const part = `${paragraph ? placeOf(paragraph) : placeOf(element)}·图形的文字说明`;
  element.attributes = element.attributes.replace(TAG, (source) => {
    if (!isClosed(source)) return source;
    const place = { kind: 'template', file: table.file, part, around: source } as const;
    return table.found(decodeEntities(source), place, silent ? () => {} : report, silent);
  });
}
