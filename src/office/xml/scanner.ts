import { DiagnosticError } from '../../diagnostics/index.js';
import { brokenXml, doctypeRefused } from '../codes.js';
import { decodeEntities } from './decode.js';

/** Where a piece of XML comes from, for messages. */
export interface XmlSource {
  file: string;
  part: string;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const SPACE = 32;

/** Elements within elements. Office programs stay below a hundred; what walks a tree by calling itself stays within its stack. */
const DEEPEST = 500;

const decodeText = (raw: string): string => decodeEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);

/**
 * Pulls one token after another out of XML held in a string, with its offsets, so that a reader can skip what it
 * does not know and a patcher can cut and paste in place. Element names are given without prefix. Comments and
 * processing instructions are passed over; a DOCTYPE is refused (FILE-018); a part that ends early, closes what
 * is not open, nests deeper than 500 or has a broken tag is refused (FILE-019). Both are thrown as DiagnosticError.
 */
export class XmlScanner {
  kind: 'open' | 'close' | 'text' | 'end' = 'end';
  /** Local name of the element, for `open` and `close`. */
  name = '';
  /** An `open` that is its own end (`<a/>`); no `close` follows. */
  selfClosing = false;
  /** Offsets of the token in the XML: [start, end). */
  start = 0;
  end = 0;
  /** How many elements are open before this token. */
  depth = 0;
  private open = 0;
  private attributesFrom = 0;
  private attributesTo = 0;
  private cdata = false;

  constructor(
    readonly xml: string,
    private readonly source: XmlSource,
    from = 0,
  ) {
    this.end = from;
  }

  /** Moves to the next token; false at the end. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = this.end;
      this.depth = this.open;
      this.start = start;
      if (start >= xml.length) {
        if (this.open !== 0) throw this.broken();
        this.kind = 'end';
        return false;
      }
      if (xml.charCodeAt(start) !== LT) {
        const end = xml.indexOf('<', start);
        this.end = end < 0 ? xml.length : end;
        this.kind = 'text';
        this.cdata = false;
        return true;
      }
      const second = xml.charCodeAt(start + 1);
      if (second === SLASH) return this.closeTag(start);
      if (second === 33 || second === 63) {
        if (this.aside(start, second)) return true;
        continue;
      }
      return this.openTag(start);
    }
  }

  /** Moves to the next `open` of one of the names, anywhere after here; false when there is none. */
  to(...names: string[]): boolean {
    while (this.next()) if (this.kind === 'open' && names.includes(this.name)) return true;
    return false;
  }

  /** Standing on an `open`, moves to its end, so that `end` is the end of the whole element. */
  skip(): void {
    if (!this.is('open') || this.selfClosing) return;
    const outer = this.depth;
    while (this.next()) if (this.is('close') && this.depth === outer + 1) return;
  }

  /** Standing on an `open`, moves to its end and returns the decoded text within, all levels joined. */
  textWithin(): string {
    if (!this.is('open') || this.selfClosing) return '';
    const { xml, end } = this;
    const close = xml.indexOf('<', end);
    if (xml.charCodeAt(close + 1) === SLASH) {
      // Nothing but text within, as in nearly every cell.
      const raw = xml.slice(end, close);
      this.start = close;
      this.depth = this.open;
      this.closeTag(close);
      return decodeText(raw);
    }
    const outer = this.depth;
    let text = '';
    while (this.next()) {
      if (this.is('text')) text += this.text();
      else if (this.is('close') && this.depth === outer + 1) break;
    }
    return text;
  }

  /** Decoded text of a `text` token, line ends as \n. */
  text(): string {
    const raw = this.xml.slice(this.start, this.end);
    if (this.cdata) return raw.slice(9, -3);
    return decodeText(raw);
  }

  /** Value of an attribute of an `open`, by the name as written (with prefix, if any); a malformed tag is refused. */
  attr(name: string): string | undefined {
    const { xml, attributesTo } = this;
    let at = this.attributesFrom;
    for (;;) {
      while (at < attributesTo && xml.charCodeAt(at) <= SPACE) at++;
      if (at >= attributesTo) return undefined;
      const from = at;
      let code = xml.charCodeAt(at);
      while (at < attributesTo && code > SPACE && code !== EQUALS) code = xml.charCodeAt(++at);
      const wanted = at - from === name.length && xml.startsWith(name, from);
      while (at < attributesTo && xml.charCodeAt(at) <= SPACE) at++;
      if (xml.charCodeAt(at) !== EQUALS) throw this.broken();
      at++;
      while (at < attributesTo && xml.charCodeAt(at) <= SPACE) at++;
      const quote = xml.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.broken();
      const open = at++;
      while (at < attributesTo && xml.charCodeAt(at) !== quote) at++;
      if (wanted) return decodeEntities(xml.slice(open + 1, at));
      at++;
    }
  }

  /** All attributes of an `open` as written, decoded; a malformed tag is refused. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    const { xml, attributesTo } = this;
    const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/y;
    for (let at = this.attributesFrom; at < attributesTo; at = attribute.lastIndex) {
      attribute.lastIndex = at;
      const match = attribute.exec(xml);
      if (!match || attribute.lastIndex > attributesTo) {
        if (xml.slice(at, attributesTo).trim() === '') break;
        throw this.broken();
      }
      found.set(match[1]!, decodeEntities(match[2] ?? match[3] ?? ''));
    }
    return found;
  }

  /** Value of an attribute that carries a namespace prefix, whichever: `localAttr('id')` finds `r:id`. */
  localAttr(local: string): string | undefined {
    for (const [name, value] of this.attributes()) if (name.endsWith(`:${local}`)) return value;
    return undefined;
  }

  /** Prefix of the element with its colon (`x:`), or ''. */
  get prefix(): string {
    const from = this.start + (this.kind === 'close' ? 2 : 1);
    const colon = this.xml.indexOf(`:${this.name}`, from);
    const between = colon < 0 ? '' : this.xml.slice(from, colon);
    return /^[\w.-]+$/.test(between) ? `${between}:` : '';
  }

  /** The part cannot be read on. */
  broken(): DiagnosticError {
    const { file, part } = this.source;
    const message = `文件内部的“${part}”结构损坏（约第 ${this.start + 1} 个字符处），读不下去。`;
    return new DiagnosticError(brokenXml({ place: { kind: 'file', file }, found: part, message }));
  }

  private is(kind: XmlScanner['kind']): boolean {
    return this.kind === kind;
  }

  private openTag(start: number): true {
    const { xml } = this;
    let cursor = start + 1;
    let nameFrom = cursor;
    let code = xml.charCodeAt(cursor);
    while (code > SPACE && code !== GT && code !== SLASH) {
      if (code === COLON) nameFrom = cursor + 1;
      code = xml.charCodeAt(++cursor);
    }
    if (cursor === nameFrom) throw this.broken();
    this.name = xml.slice(nameFrom, cursor);
    this.attributesFrom = cursor;
    while (code !== GT) {
      if (code === QUOTE || code === APOSTROPHE) {
        cursor = xml.indexOf(code === QUOTE ? '"' : "'", cursor + 1);
        if (cursor < 0) throw this.broken();
      } else if (code === LT || Number.isNaN(code)) {
        throw this.broken();
      }
      code = xml.charCodeAt(++cursor);
    }
    this.selfClosing = xml.charCodeAt(cursor - 1) === SLASH;
    this.attributesTo = this.selfClosing ? cursor - 1 : cursor;
    if (!this.selfClosing && ++this.open > DEEPEST) throw this.broken();
    this.end = cursor + 1;
    this.kind = 'open';
    return true;
  }

  private closeTag(start: number): true {
    const { xml } = this;
    const end = xml.indexOf('>', start);
    if (end < 0 || this.open === 0) throw this.broken();
    let nameFrom = start + 2;
    let cursor = nameFrom;
    while (cursor < end && xml.charCodeAt(cursor) > SPACE) {
      if (xml.charCodeAt(cursor) === COLON) nameFrom = cursor + 1;
      cursor++;
    }
    this.name = xml.slice(nameFrom, cursor);
    this.kind = 'close';
    this.end = end + 1;
    this.open--;
    return true;
  }

  /** Comments, CDATA, processing instructions; true when it is a token to hand out (CDATA). */
  private aside(start: number, second: number): boolean {
    const { xml } = this;
    if (second === 63) {
      this.end = this.after('?>', start);
      return false;
    }
    if (xml.startsWith('<!--', start)) {
      this.end = this.after('-->', start + 4);
      return false;
    }
    if (xml.startsWith('<![CDATA[', start)) {
      this.end = this.after(']]>', start);
      this.kind = 'text';
      this.cdata = true;
      return true;
    }
    const { file, part } = this.source;
    const message = `文件内部的“${part}”含有 DOCTYPE 声明，Office 文件不该有，未读取。`;
    throw new DiagnosticError(doctypeRefused({ place: { kind: 'file', file }, found: part, message }));
  }

  private after(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw this.broken();
    return at + mark.length;
  }
}
