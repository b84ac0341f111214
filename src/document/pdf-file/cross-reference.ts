import type { PdfParser } from './parse.js';
import { isDict, nameOf, type PdfDict, type PdfValue } from './values.js';

const OBJECTS_LIMIT = 1_000_000;
/** So many times no document was ever added to. */
const TABLES_LIMIT = 1000;

/** Where an object is: at an offset of the file, or the nth in a stream of objects. */
export type ObjectPlace = { offset: number } | { stream: number; index: number };

export interface CrossReference {
  places: Map<number, ObjectPlace>;
  trailer: PdfDict;
}

/** Decodes the stream whose object was just parsed. */
type Decode = (dict: PdfDict, stream: number) => Buffer | undefined;

/**
 * The table of objects and the ones before it (ISO 32000-1 7.5.4 to 7.5.8: plain tables, streams, both); newer entries win.
 * Throws SyntaxError where one is missing or false.
 */
export function readCrossReference(parser: PdfParser, start: number, decode: Decode): CrossReference {
  const places = new Map<number, ObjectPlace>();
  const freed = new Set<number>();
  const put = (number: number, place: ObjectPlace | undefined): void => {
    if (number > OBJECTS_LIMIT) throw new SyntaxError('false table');
    if (places.has(number) || freed.has(number)) return;
    if (place) places.set(number, place);
    else freed.add(number);
  };
  let newest: PdfDict | undefined;
  const seen = new Set<number>();
  const queue: PdfValue[] = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (typeof at !== 'number' || seen.has(at)) continue;
    if (seen.add(at).size > TABLES_LIMIT) throw new SyntaxError('false table');
    const trailer = /\s*xref\s/y.test(parser.text.slice(at, at + 16))
      ? readTable(parser, at, put)
      : readStream(parser, at, put, decode);
    newest ??= trailer;
    queue.push(trailer.get('XRefStm') ?? null, trailer.get('Prev') ?? null);
  }
  if (!newest) throw new SyntaxError('no trailer');
  return { places, trailer: newest };
}

type Put = (number: number, place: ObjectPlace | undefined) => void;

function readTable(parser: PdfParser, start: number, put: Put): PdfDict {
  const head = /\s*xref\s+/y;
  head.lastIndex = start;
  head.test(parser.text);
  let at = head.lastIndex;
  const entries: [number: number, place: ObjectPlace | undefined][] = [];
  for (const part = /(\d+) +(\d+)\s+/y; ; ) {
    part.lastIndex = at;
    const range = part.exec(parser.text);
    if (!range) break;
    at = part.lastIndex;
    const [first, count] = [Number(range[1]), Number(range[2])];
    if (first + count > OBJECTS_LIMIT || at + count * 19 > parser.text.length) throw new SyntaxError('false table');
    for (let n = 0; n < count; n++) {
      const entry = /(\d{10}) (\d{5}) ([nf])\s*/y;
      entry.lastIndex = at;
      const found = entry.exec(parser.text);
      if (!found) throw new SyntaxError('false table');
      at = entry.lastIndex;
      entries.push([first + n, found[3] === 'n' ? { offset: Number(found[1]) } : undefined]);
    }
  }
  if (!parser.text.startsWith('trailer', at)) throw new SyntaxError('no trailer');
  parser.at = at + 7;
  const trailer = parser.value();
  if (!isDict(trailer)) throw new SyntaxError('no trailer');
  // Beside a stream of its own a table calls free what only the stream knows.
  const both = trailer.has('XRefStm');
  for (const [number, place] of entries) if (place || !both) put(number, place);
  return trailer;
}

function readStream(parser: PdfParser, at: number, put: Put, decode: Decode): PdfDict {
  const { value: dict, stream } = parser.object(at);
  if (!isDict(dict) || stream === undefined || nameOf(dict.get('Type')) !== 'XRef') throw new SyntaxError('no table');
  const data = decode(dict, stream);
  const numbers = (key: string): number[] => {
    const list = dict.get(key);
    return Array.isArray(list) ? list.filter((one): one is number => Number.isInteger(one) && Number(one) >= 0) : [];
  };
  const widths = numbers('W');
  const size = widths.reduce((sum, width) => sum + width, 0);
  if (!data || widths.length !== 3 || size === 0 || size > 24) throw new SyntaxError('false table');
  const index = dict.has('Index') ? numbers('Index') : [0, Number(dict.get('Size')) || 0];
  let offset = 0;
  const field = (width: number, otherwise: number): number => {
    let value = width === 0 ? otherwise : 0;
    for (let i = 0; i < width; i++) value = value * 256 + data[offset + i]!;
    offset += width;
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2)
    for (let n = 0; n < index[pair + 1]! && offset + size <= data.length; n++) {
      const kind = field(widths[0]!, 1);
      const second = field(widths[1]!, 0);
      const third = field(widths[2]!, 0);
      const place = kind === 1 ? { offset: second } : kind === 2 ? { stream: second, index: third } : undefined;
      put(index[pair]! + n, place);
    }
  return dict;
}

/**
 * The objects as they stand in the file, for a file whose table is damaged or missing: the last of each number counts.
 * Objects in streams are found by opening every stream of objects.
 */
export function rebuild(parser: PdfParser, objectsIn: (stream: number) => number[]): CrossReference {
  const places = new Map<number, ObjectPlace>();
  for (const { 1: number, index } of parser.text.matchAll(/(?<!\d)(\d{1,7})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj\b/g))
    places.set(Number(number), { offset: index });
  if (places.size > OBJECTS_LIMIT) throw new SyntaxError('false table');
  const trailer: PdfDict = new Map();
  const take = (dict: PdfValue): void => {
    if (isDict(dict))
      for (const key of ['Root', 'Info', 'ID', 'Encrypt']) trailer.set(key, dict.get(key) ?? trailer.get(key) ?? null);
  };
  for (const { index } of parser.text.matchAll(/trailer(?=\s*<<)/g)) {
    parser.at = index + 7;
    take(readOr(() => parser.value()));
  }
  for (const [number, place] of [...places]) {
    if (!('offset' in place)) continue;
    const value = readOr(() => parser.object(place.offset).value);
    if (!isDict(value)) continue;
    const type = nameOf(value.get('Type'));
    if (type === 'XRef') take(value);
    if (type === 'Catalog') trailer.set('Root', trailer.get('Root') ?? { ref: number });
    if (type === 'ObjStm')
      for (const [index, inner] of objectsIn(place.offset).entries())
        if (!places.has(inner)) places.set(inner, { stream: number, index });
  }
  for (const [key, value] of [...trailer]) if (value === null) trailer.delete(key);
  return { places, trailer };
}

function readOr(read: () => PdfValue): PdfValue {
  try {
    return read();
  } catch {
    return null;
  }
}
