import { inflateSync } from 'node:zlib';
import { PdfParser } from './parse.js';
import { isDict, isRef, nameOf, type PdfDict, type PdfObject, type PdfValue, textOf } from './values.js';

const INFLATED_LIMIT = 256 * 1024 * 1024;
const OBJECTS_LIMIT = 1_000_000;

/** A file that a PDF carries. */
export interface PdfAttachment {
  name: string;
  /** AFRelationship: Data, Source …; absent: it says none. */
  relationship?: string;
  /** MIME type as stated. */
  mime?: string;
  bytes: Uint8Array;
}

/**
 * The structure of a PDF with a plain table of its objects, as cunbao (pdfkit) and LibreOffice write it. A file that
 * keeps its objects in compressed streams (saved again by other programs) is not read.
 */
export class PdfFile {
  readonly #parser: PdfParser;
  readonly #bytes: Buffer;
  readonly #offsets = new Map<number, number>();
  readonly #objects = new Map<number, PdfObject>();
  readonly trailer: PdfDict;

  /** Throws SyntaxError where the file is no such PDF. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const text = this.#bytes.toString('latin1');
    if (!text.startsWith('%PDF-')) throw new SyntaxError('no PDF');
    this.#parser = new PdfParser(text);
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024));
    if (!start) throw new SyntaxError('cut off');
    this.trailer = this.#tables(Number(start[1]));
  }

  /** All objects in the table, by number. */
  *objects(): Iterable<PdfObject> {
    for (const [, object] of this.#numbered()) yield object;
  }

  /** What a value stands for: references are followed. */
  resolve(value: PdfValue | undefined): PdfValue {
    for (let hops = 0; isRef(value) && hops < 32; hops++) value = this.#object(value.ref).value;
    return value ?? null;
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

  /** Content of a stream, inflated. Undefined: no stream, a damaged one, or a filter that is not known here. */
  stream(value: PdfValue | undefined): Buffer | undefined {
    if (!isRef(value)) return undefined;
    const { stream, value: dict } = this.#object(value.ref);
    if (stream === undefined || !isDict(dict)) return undefined;
    const length = this.resolve(dict.get('Length'));
    if (typeof length !== 'number') return undefined;
    const stored = this.#bytes.subarray(stream, stream + length);
    if (!/^\r?\n?endstream/.test(this.#parser.text.slice(stream + length, stream + length + 11))) return undefined;
    const filter = this.resolve(dict.get('Filter'));
    const filters = Array.isArray(filter) ? filter : filter === null ? [] : [filter];
    if (filters.length === 0) return stored;
    if (filters.length > 1 || nameOf(this.resolve(filters[0])) !== 'FlateDecode') return undefined;
    try {
      return inflateSync(stored, { maxOutputLength: INFLATED_LIMIT });
    } catch {
      return undefined;
    }
  }

  /** How many streams cannot be had whole: of another length than stated, or damaged. */
  brokenStreams(): number {
    let broken = 0;
    for (const [number, object] of this.#numbered()) {
      if (object.stream === undefined || !isDict(object.value)) continue;
      const filter = nameOf(this.resolve(object.value.get('Filter')));
      const readable = filter === undefined || filter === 'FlateDecode';
      if (readable && this.stream({ ref: number }) === undefined) broken += 1;
    }
    return broken;
  }

  /** Leaves of the page tree in order. */
  pages(): PdfDict[] {
    const pages: PdfDict[] = [];
    const seen = new Set<PdfDict>();
    const visit = (node: PdfDict): void => {
      if (seen.has(node)) throw new SyntaxError('circular page tree');
      seen.add(node);
      if (nameOf(node.get('Type')) === 'Page') pages.push(node);
      else for (const kid of this.list(node.get('Kids'))) visit(this.dict(kid));
    };
    visit(this.dict(this.catalog.get('Pages')));
    return pages;
  }

  /** Associated files of the whole document, as PDF/A-3 wants them listed in the catalog. */
  attachments(): PdfAttachment[] {
    return this.list(this.catalog.get('AF')).flatMap((one) => {
      const spec = this.dict(one);
      const entry = this.dict(spec.get('EF')).get('F');
      const bytes = this.stream(entry);
      if (!bytes) return [];
      const relationship = nameOf(spec.get('AFRelationship'));
      const mime = nameOf(this.dict(entry).get('Subtype'));
      return [
        {
          name: textOf(this.resolve(spec.get('UF') ?? spec.get('F'))) ?? '',
          ...(relationship && { relationship }),
          ...(mime && { mime }),
          bytes,
        },
      ];
    });
  }

  *#numbered(): Iterable<[number, PdfObject]> {
    for (const number of this.#offsets.keys()) yield [number, this.#object(number)];
  }

  #object(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known) return known;
    const offset = this.#offsets.get(number);
    const object: PdfObject = offset === undefined ? { value: null } : this.#parser.object(offset);
    this.#objects.set(number, object);
    return object;
  }

  /** The table of objects and the ones before it; newer entries win. */
  #tables(start: number): PdfDict {
    const parser = this.#parser;
    let newest: PdfDict | undefined;
    const seen = new Set<number>();
    for (let at: PdfValue | undefined = start; typeof at === 'number' && !seen.has(at); ) {
      seen.add(at);
      const head = /xref\s+/y;
      head.lastIndex = at;
      if (!head.test(parser.text)) throw new SyntaxError('objects in streams');
      at = head.lastIndex;
      for (const part = /(\d+) (\d+)\s+/y; ; ) {
        part.lastIndex = at;
        const range = part.exec(parser.text);
        if (!range) break;
        at = part.lastIndex;
        const [first, count] = [Number(range[1]), Number(range[2])];
        if (first + count > OBJECTS_LIMIT || at + count * 20 > parser.text.length) throw new SyntaxError('false table');
        for (let n = 0; n < count; n++, at += 20) {
          const entry = parser.text.slice(at, at + 20);
          if (entry[17] === 'n' && !this.#offsets.has(first + n))
            this.#offsets.set(first + n, Number(entry.slice(0, 10)));
        }
      }
      if (!parser.text.startsWith('trailer', at)) throw new SyntaxError('no trailer');
      parser.at = at + 7;
      const trailer = parser.value();
      if (!isDict(trailer)) throw new SyntaxError('no trailer');
      newest ??= trailer;
      at = trailer.get('Prev');
    }
    if (!newest) throw new SyntaxError('no trailer');
    return newest;
  }
}
