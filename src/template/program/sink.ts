import { escapeText } from '../../office/index.js';

/** Fixed text of a program, encoded when it is first written. */
export interface Fixed {
  text: string;
  bytes?: Uint8Array;
}

/** Takes what a program prints. */
export interface Sink {
  /** Characters or bytes written so far. */
  readonly size: number;
  fixed(piece: Fixed): void;
  /** XML ready to be written. */
  text(xml: string): void;
  /** A value between tags, escaped; false, and nothing is written, when something in it cannot stand there at all. */
  value(value: string): boolean;
}

const NOT_PLAIN = /[\u0000-\u001F&<>\uD800-\uDFFF\uFFFE\uFFFF]/;
const REFERENCES = new Map([...'&<>'].map((c) => [c.charCodeAt(0), Buffer.from(escapeText(c))]));
/** Bytes that one UTF-16 unit of a value takes at most: `&amp;`. */
const MOST = 5;

export class TextSink implements Sink {
  written = '';

  get size(): number {
    return this.written.length;
  }

  fixed({ text }: Fixed): void {
    this.written += text;
  }

  text(xml: string): void {
    this.written += xml;
  }

  value(value: string): boolean {
    if (NOT_PLAIN.test(value)) return false;
    this.written += value;
    return true;
  }
}

/**
 * Writes UTF-8 straight into one buffer: the fixed pieces, most of a form, are copied as bytes instead of being joined
 * to a text and encoded for each document.
 */
export class ByteSink implements Sink {
  private buffer: Buffer;
  private at = 0;

  constructor(size = 1 << 16) {
    this.buffer = Buffer.allocUnsafeSlow(size);
  }

  get size(): number {
    return this.at;
  }

  /** What has been written from a position on; valid until {@link reset}. */
  since(position: number): Uint8Array {
    return this.buffer.subarray(position, this.at);
  }

  reset(): void {
    this.at = 0;
  }

  fixed(piece: Fixed): void {
    piece.bytes ??= Buffer.from(piece.text, 'utf8');
    this.room(piece.bytes.length);
    this.buffer.set(piece.bytes, this.at);
    this.at += piece.bytes.length;
  }

  text(xml: string): void {
    this.room(xml.length * 3);
    this.at += this.buffer.write(xml, this.at, 'utf8');
  }

  /** Encodes here: values are short, and the call into the runtime that would do it takes longer than they do. */
  value(value: string): boolean {
    this.room(value.length * MOST);
    const { buffer } = this;
    let { at } = this;
    for (let i = 0; i < value.length; i++) {
      let code = value.charCodeAt(i);
      if (code < 0x80) {
        if (code < 0x20) return false;
        if (code === 0x26 || code === 0x3c || code === 0x3e) {
          for (const byte of REFERENCES.get(code)!) buffer[at++] = byte;
        } else buffer[at++] = code;
      } else if (code < 0x800) {
        buffer[at++] = 0xc0 | (code >> 6);
        buffer[at++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800 || (code > 0xdfff && code < 0xfffe)) {
        buffer[at++] = 0xe0 | (code >> 12);
        buffer[at++] = 0x80 | ((code >> 6) & 0x3f);
        buffer[at++] = 0x80 | (code & 0x3f);
      } else {
        code = value.codePointAt(i++)!;
        if (code < 0x10000) return false;
        buffer[at++] = 0xf0 | (code >> 18);
        buffer[at++] = 0x80 | ((code >> 12) & 0x3f);
        buffer[at++] = 0x80 | ((code >> 6) & 0x3f);
        buffer[at++] = 0x80 | (code & 0x3f);
      }
    }
    this.at = at;
    return true;
  }

  private room(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.buffer.length * 2, this.at + bytes));
    larger.set(this.buffer.subarray(0, this.at));
    this.buffer = larger;
  }
}
