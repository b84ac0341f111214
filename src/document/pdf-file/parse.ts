import type { PdfDict, PdfObject, PdfValue } from './values.js';

/** Nested deeper than this is no document but an attack on the reader's stack. */
const DEPTH = 64;
/** How often a whole file may be read, how much of a small one, and how much of any (streams are not read here). */
const TIMES = 3;
const LEAST = 1_000_000;
const MOST = 60_000_000;

const space = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const number = /[+-]{0,2}(?:\d+\.?\d*|\.\d+)/y;
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const hex = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const word = /true|false|null/y;
const operator = /[A-Za-z'"][A-Za-z0-9*'"]*/y;
const head = /\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj/y;

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads PDF values out of a file's bytes (one a character, Latin-1). Throws SyntaxError where there is none. */
export class PdfParser {
  at = 0;

  constructor(readonly text: string) {}

  /** Characters read by `object` so far: objects that lie in each other could be read for ever. */
  #read = 0;

  /** The object `n 0 obj … endobj` that begins at an offset. */
  object(offset: number): PdfObject {
    if (this.#read > Math.min(TIMES * this.text.length + LEAST, MOST)) throw new SyntaxError('too much');
    this.at = offset;
    try {
      return this.#objectHere();
    } finally {
      this.#read += Math.max(0, this.at - offset);
    }
  }

  #objectHere(): PdfObject {
    this.#take(space);
    if (!this.#take(head)) throw new SyntaxError('no object');
    const value = this.value();
    this.#take(space);
    const stream = this.#take(/stream(?:\r?\n|\r)/y);
    return { value, ...(stream && { stream: this.at }) };
  }

  /** The next value or operator of a page's content; undefined at its end. What is neither is left out. */
  token(): { value: PdfValue } | { operator: string } | undefined {
    for (;;) {
      this.#take(space);
      if (this.at >= this.text.length) return undefined;
      const word = this.#take(operator);
      if (word && !/^(?:true|false|null)$/.test(word[0])) return { operator: word[0] };
      if (word) return { value: word[0] === 'null' ? null : word[0] === 'true' };
      const from = this.at;
      try {
        return { value: this.value() };
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        // A string without an end was looked for to the end.
        this.at = this.at >= this.text.length ? this.at : from + 1;
      }
    }
  }

  value(depth = 0): PdfValue {
    if (depth > DEPTH) throw new SyntaxError('too deep');
    this.#take(space);
    const ref = this.#take(reference);
    if (ref) return { ref: Number(ref[1]) };
    const digits = this.#take(number);
    if (digits) return Number(digits[0].replace(/^[+-](?=[+-])/, ''));
    const named = this.#take(name);
    if (named)
      return {
        name: named[1]!.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
      };
    if (this.text.startsWith('<<', this.at)) return this.#dict(depth);
    const codes = this.#take(hex);
    if (codes) return { raw: Buffer.from(codes[1]!.replace(/[^0-9A-Fa-f]/g, ''), 'hex').toString('latin1') };
    if (this.text[this.at] === '(') return this.#string();
    if (this.text[this.at] === '[') return this.#array(depth);
    const plain = this.#take(word);
    if (plain) return plain[0] === 'null' ? null : plain[0] === 'true';
    throw new SyntaxError('no value');
  }

  #dict(depth: number): PdfDict {
    this.at += 2;
    const dict: PdfDict = new Map();
    for (;;) {
      this.#take(space);
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.#take(name);
      if (!key) throw new SyntaxError('no key');
      dict.set(key[1]!, this.value(depth + 1));
    }
    this.at += 2;
    return dict;
  }

  #array(depth: number): PdfValue[] {
    this.at += 1;
    const list: PdfValue[] = [];
    for (;;) {
      this.#take(space);
      if (this.text[this.at] === ']') break;
      list.push(this.value(depth + 1));
    }
    this.at += 1;
    return list;
  }

  #string(): PdfValue {
    let raw = '';
    let open = 0;
    for (;;) {
      const plain = this.#take(/[^\\()]+/y);
      if (plain) raw += plain[0];
      const c = this.text[this.at++];
      if (c === undefined) throw new SyntaxError('unending string');
      if (c === '\\') {
        const octal = this.#take(/[0-7]{1,3}/y);
        if (octal) raw += String.fromCharCode(Number.parseInt(octal[0], 8) & 255);
        else if (!this.#take(/\r\n|\r|\n/y)) {
          const next = this.text[this.at++] ?? '';
          raw += escapes[next] ?? next;
        }
        continue;
      }
      if (c === '(') open += 1;
      if (c === ')') open -= 1;
      if (open === 0) return { raw: raw.slice(1) };
      raw += c;
    }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}
