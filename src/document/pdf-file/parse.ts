import type { PdfDict, PdfObject, PdfValue } from './values.js';

/** Nested deeper than this is no document but an attack on the reader's stack. */
const DEPTH = 64;

const space = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const hex = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const word = /true|false|null/y;
const head = /\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj/y;

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads PDF values out of a file's bytes (one a character, Latin-1). Throws SyntaxError where there is none. */
export class PdfParser {
  at = 0;

  constructor(readonly text: string) {}

  /** The object `n 0 obj … endobj` that begins at an offset. */
  object(offset: number): PdfObject {
    this.at = offset;
    this.#take(space);
    if (!this.#take(head)) throw new SyntaxError('no object');
    const value = this.value();
    this.#take(space);
    const stream = this.#take(/stream(?:\r\n|\n)/y);
    return { value, ...(stream && { stream: this.at }) };
  }

  value(depth = 0): PdfValue {
    if (depth > DEPTH) throw new SyntaxError('too deep');
    this.#take(space);
    const ref = this.#take(reference);
    if (ref) return { ref: Number(ref[1]) };
    const digits = this.#take(number);
    if (digits) return Number(digits[0]);
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
