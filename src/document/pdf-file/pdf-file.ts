import { type CrossReference, type ObjectPlace, readCrossReference, rebuild } from './cross-reference.js';
import { filtersOf, isKnownFilter, unfilter } from './filters.js';
import { PdfParser } from './parse.js';
import { isDict, isRef, nameOf, type PdfDict, type PdfObject, type PdfValue, textOf } from './values.js';

const INFLATED_LIMIT = 256 * 1024 * 1024;
/** Of all streams of a file together. */
const TOTAL_LIMIT = 1024 * 1024 * 1024;
const FILTERS_LIMIT = 4;
const PAGES_LIMIT = 20_000;
const PAGE_TREE_DEPTH = 64;

/** A file that a PDF carries. */
export interface PdfAttachment {
  name: string;
  /** AFRelationship: Data, Source …; absent: it says none. */
  relationship?: string;
  /** MIME type as stated. */
  mime?: string;
  /** Listed in the catalog as belonging to the whole document. */
  associated: boolean;
  bytes: Uint8Array;
}

/** The structure of a PDF, whoever wrote it: plain tables of objects or streams, objects in streams, later additions. */
export class PdfFile {
  readonly #parser: PdfParser;
  readonly #bytes: Buffer;
  #places: ReadonlyMap<number, ObjectPlace> = new Map();
  readonly #objects = new Map<number, PdfObject>();
  readonly #streamsOfObjects = new Map<number, PdfValue[]>();
  readonly #counted = new Set<number>();
  #left = TOTAL_LIMIT;
  readonly trailer: PdfDict;
  /** The table of objects was damaged; the objects were found by looking through the file. */
  readonly repaired: boolean;

  /** Throws SyntaxError where the file is no PDF or too damaged. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const text = this.#bytes.toString('latin1');
    if (!text.slice(0, 1024).includes('%PDF-')) throw new SyntaxError('no PDF');
    this.#parser = new PdfParser(text);
    const found = this.#crossReference();
    this.repaired = found === undefined;
    const { places, trailer } = found ?? this.#rebuilt();
    this.#places = places;
    this.trailer = trailer;
  }

  #crossReference(): CrossReference | undefined {
    const { text } = this.#parser;
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024));
    if (!start) return undefined;
    try {
      const found = readCrossReference(this.#parser, Number(start[1]), (dict, at) => this.#decode(dict, at));
      return found.trailer.has('Root') ? found : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  #rebuilt(): CrossReference {
    if (!/startxref|trailer|\/XRef\b/.test(this.#parser.text.slice(-2048))) throw new SyntaxError('cut off');
    const found = rebuild(this.#parser, (offset) => {
      const { value, stream } = this.#parser.object(offset);
      if (!isDict(value) || stream === undefined) return [];
      return numbersIn(value, this.#decode(value, stream));
    });
    if (!found.trailer.has('Root')) throw new SyntaxError('no trailer');
    return found;
  }

  /** All objects in the table, by number. */
  *objects(): Iterable<PdfObject> {
    for (const [, object] of this.#numbered()) yield object;
  }

  /** What a value stands for: references are followed. */
  resolve(value: PdfValue | undefined): PdfValue {
    for (let hops = 0; isRef(value) && hops < 32; hops++) value = this.#object(value.ref).value;
    return value === undefined || isRef(value) ? null : value;
  }

  dict(value: PdfValue | undefined): PdfDict {
    const found = this.resolve(value);
    return isDict(found) ? found : new Map();
  }

  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  get catalog(): PdfDict {
    return this.dict(this.trailer.get('Root'));
  }

  /** Content of a stream, all filters undone. Undefined: no stream, a damaged one, or a filter of pictures. */
  stream(value: PdfValue | undefined): Buffer | undefined {
    if (!isRef(value)) return undefined;
    const { stream, value: dict } = this.#object(value.ref);
    return stream === undefined || !isDict(dict) ? undefined : this.#decode(dict, stream);
  }

  #decode(dict: PdfDict, at: number): Buffer | undefined {
    const end = this.#endOf(dict, at);
    const filters = filtersOf(dict, (one) => this.resolve(one));
    if (end === undefined || filters.length > FILTERS_LIMIT) return undefined;
    const stated = this.resolve(dict.get('DecodeParms') ?? dict.get('DP'));
    let data: Buffer | undefined = this.#bytes.subarray(at, end);
    for (const [nth, filter] of filters.entries()) {
      const parameters = this.dict(Array.isArray(stated) ? stated[nth] : nth === 0 ? stated : null);
      const limit = Math.min(INFLATED_LIMIT, this.#left);
      data = limit > 0 ? unfilter(filter, data, (key) => this.resolve(parameters.get(key)), limit) : undefined;
      if (!data) return undefined;
      if (!this.#counted.has(at)) this.#left -= data.length;
    }
    this.#counted.add(at);
    return data;
  }

  /** Where a stream's bytes end: where its length says, and in a damaged file where the next `endstream` stands. */
  #endOf(dict: PdfDict, at: number): number | undefined {
    const { text } = this.#parser;
    const length = this.resolve(dict.get('Length'));
    const endsAt = (end: number): boolean => /^\r?\n?endstream/.test(text.slice(end, end + 11));
    if (typeof length === 'number' && length >= 0 && endsAt(at + length)) return at + length;
    const end = this.repaired ? text.indexOf('endstream', at) : -1;
    return end < 0 ? undefined : end - (/\r?\n?$/.exec(text.slice(Math.max(at, end - 2), end))?.[0].length ?? 0);
  }

  /** How many streams cannot be had whole: of another length than stated, or damaged. */
  brokenStreams(): number {
    let broken = 0;
    for (const [number, object] of this.#numbered()) {
      if (object.stream === undefined || !isDict(object.value)) continue;
      const readable = filtersOf(object.value, (one) => this.resolve(one)).every(isKnownFilter);
      if (readable && this.stream({ ref: number }) === undefined) broken += 1;
    }
    return broken;
  }

  /** Leaves of the page tree in order, with what they inherit. */
  pages(): PdfDict[] {
    const pages: PdfDict[] = [];
    const seen = new Set<PdfDict>();
    const visit = (value: PdfValue, inherited: PdfDict, depth: number): void => {
      const node = this.dict(value);
      if (seen.has(node)) throw new SyntaxError('circular page tree');
      if (depth > PAGE_TREE_DEPTH || pages.length > PAGES_LIMIT) throw new SyntaxError('too many pages');
      seen.add(node);
      const here: PdfDict = new Map(inherited);
      for (const key of INHERITED) if (node.has(key)) here.set(key, node.get(key)!);
      if (nameOf(this.resolve(node.get('Type'))) === 'Page' || (!node.has('Kids') && node.has('MediaBox')))
        pages.push(new Map([...here, ...node]));
      else for (const kid of this.list(node.get('Kids'))) visit(kid, here, depth + 1);
    };
    visit(this.catalog.get('Pages') ?? null, new Map(), 0);
    return pages;
  }

  /** Files that the document carries: associated ones, as PDF/A-3 wants them listed in the catalog, then other embedded ones. */
  attachments(): PdfAttachment[] {
    const associated = new Set(this.list(this.catalog.get('AF')).map((one) => this.dict(one)));
    const specs = new Set([...associated, ...this.#embedded()]);
    return [...specs].flatMap((spec) => {
      const entry = this.dict(spec.get('EF')).get('F') ?? this.dict(spec.get('EF')).get('UF');
      const bytes = this.stream(entry);
      if (!bytes) return [];
      const relationship = nameOf(spec.get('AFRelationship'));
      const mime = nameOf(this.dict(entry).get('Subtype'));
      return [
        {
          name: textOf(this.resolve(spec.get('UF') ?? spec.get('F'))) ?? '',
          ...(relationship && { relationship }),
          ...(mime && { mime }),
          associated: associated.has(spec),
          bytes,
        },
      ];
    });
  }

  /** File specifications in the tree of names. */
  #embedded(): PdfDict[] {
    const found: PdfDict[] = [];
    const seen = new Set<PdfDict>();
    const queue = [this.dict(this.dict(this.catalog.get('Names')).get('EmbeddedFiles'))];
    for (let node = queue.pop(); node && seen.size < PAGES_LIMIT; node = queue.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      this.list(node.get('Names')).forEach((one, index) => {
        if (index % 2 === 1) found.push(this.dict(one));
      });
      queue.push(...this.list(node.get('Kids')).map((one) => this.dict(one)));
    }
    return found;
  }

  *#numbered(): Iterable<[number, PdfObject]> {
    for (const number of this.#places.keys()) yield [number, this.#object(number)];
  }

  #object(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known) return known;
    const place = this.#places.get(number);
    if (place === undefined) return { value: null };
    const object: PdfObject =
      'offset' in place
        ? this.#parser.object(place.offset)
        : { value: this.#inStream(place.stream)[place.index] ?? null };
    this.#objects.set(number, object);
    return object;
  }

  #inStream(number: number): PdfValue[] {
    const known = this.#streamsOfObjects.get(number);
    if (known) return known;
    // A stream of objects that is in one itself, or in a circle, holds nothing.
    this.#streamsOfObjects.set(number, []);
    const place = this.#places.get(number);
    if (!place || !('offset' in place)) return [];
    const dict = this.#object(number).value;
    const data = this.stream({ ref: number });
    const values = isDict(dict) ? objectsIn(dict, data) : [];
    this.#streamsOfObjects.set(number, values);
    return values;
  }
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** Numbers and offsets at the head of a stream of objects. */
function headOf(dict: PdfDict, text: string): number[] {
  const first = dict.get('First');
  return typeof first === 'number' ? (text.slice(0, first).match(/\d+/g) ?? []).map(Number) : [];
}

function objectsIn(dict: PdfDict, data: Buffer | undefined): PdfValue[] {
  const text = data?.toString('latin1') ?? '';
  const head = headOf(dict, text);
  const parser = new PdfParser(text);
  const values: PdfValue[] = [];
  for (let i = 0; i + 1 < head.length; i += 2) {
    parser.at = Number(dict.get('First')) + head[i + 1]!;
    values.push(parser.value());
  }
  return values;
}

const numbersIn = (dict: PdfDict, data: Buffer | undefined): number[] =>
  headOf(dict, data?.toString('latin1') ?? '').filter((_, i) => i % 2 === 0);
