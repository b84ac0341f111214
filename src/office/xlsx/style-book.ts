import type { XmlSource } from '../xml/scanner.js';
import { cellStyles, dateStyle, insertStyles, quotedStyle } from './patch/styles-part.js';
import { readDateStyles } from './read/styles.js';

const TEXT = 49;
const formatOf = (xf: string): number => Number(/\bnumFmtId=["'](\d+)/.exec(xf)?.[1] ?? 0);

/** The cell styles of a workbook, looked up by index. Made once for a workbook that is filled many times. */
export class StyleSheet {
  readonly styles: readonly string[];
  private readonly dates: readonly boolean[];

  constructor(
    readonly xml: string,
    readonly source: XmlSource,
  ) {
    this.styles = cellStyles(xml, source);
    this.dates = readDateStyles(xml, source);
  }

  showsDate(style: number): boolean {
    return this.dates[style] === true;
  }

  /** The format `@`: what is typed stays text. */
  isText(style: number): boolean {
    return formatOf(this.styles[style] ?? '') === TEXT;
  }
}

/** Styles that one filling needs beside those that are there. */
export class StyleBook {
  private readonly added: string[] = [];
  private readonly known = new Map<string, number>();

  constructor(readonly sheet: StyleSheet) {}

  /** A style like this one that shows a date. */
  dated(style: number): number {
    return this.sheet.showsDate(style) ? style : this.variant('date', style, dateStyle);
  }

  /** A style like this one whose text stays text also when somebody edits the cell: `=1+1` is not computed. */
  quoted(style: number): number {
    return this.variant('quote', style, quotedStyle);
  }

  /** The style sheet with what was added; undefined when nothing was. */
  xml(): string | undefined {
    return this.added.length === 0 ? undefined : insertStyles(this.sheet.xml, this.sheet.source, this.added);
  }

  private variant(kind: string, style: number, make: (xf: string) => string): number {
    const key = `${kind}${style}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const model = this.sheet.styles[style] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const index = this.sheet.styles.length + this.added.push(make(model)) - 1;
    this.known.set(key, index);
    return index;
  }
}
