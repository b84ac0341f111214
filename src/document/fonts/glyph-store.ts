import type { FontkitFont } from 'fontkit';

/** A glyph as the font file has it; `parts`: where a composite glyph names the glyphs that it is made of. */
interface StoredGlyph {
  bytes: Uint8Array;
  parts: readonly { at: number; glyph: number }[];
}

/** What a font inside a PDF needs (PDF 32000-1, 9.9, table 126), in the order of the table directory. */
const copied = ['cvt ', 'fpgm', 'prep'] as const;

/**
 * Cuts fonts out of one TrueType file: the glyphs' own bytes are copied, not taken apart and written anew, and looked at
 * once for all documents. Undefined for fonts without such outlines.
 */
export class GlyphStore {
  readonly #tables: (tag: string) => Uint8Array;
  readonly #offsets: (glyph: number) => [number, number];
  readonly #glyf: Uint8Array;
  readonly #hmtx: DataView;
  /** Number of advances in `hmtx`. */
  readonly #advances: number;
  readonly #known = new Map<number, StoredGlyph>();

  static of(font: FontkitFont): GlyphStore | undefined {
    const { tables } = font.directory;
    return tables.glyf && tables.loca ? new GlyphStore(font) : undefined;
  }

  private constructor({ directory, stream }: FontkitFont) {
    const { buffer, byteOffset } = stream.buffer;
    this.#tables = (tag) => {
      const table = directory.tables[tag];
      // No Buffer, whose `slice` would be the file itself.
      return table ? new Uint8Array(buffer, byteOffset + table.offset, table.length) : new Uint8Array(0);
    };
    this.#glyf = this.#tables('glyf');
    this.#hmtx = viewOf(this.#tables('hmtx'));
    this.#advances = viewOf(this.#tables('hhea')).getUint16(34);
    const loca = viewOf(this.#tables('loca'));
    const long = viewOf(this.#tables('head')).getInt16(50) === 1;
    this.#offsets = (glyph) =>
      long
        ? [loca.getUint32(glyph * 4), loca.getUint32(glyph * 4 + 4)]
        : [loca.getUint16(glyph * 2) * 2, loca.getUint16(glyph * 2 + 2) * 2];
  }

  /** A font file of these glyphs, numbered as they stand; what composite glyphs are made of is added behind them. `count`: of all. */
  cut(glyphs: readonly number[]): { bytes: Uint8Array; count: number } {
    const taken = [...glyphs];
    const numbers = new Map<number, number>();
    const numberOf = (glyph: number): number => {
      let number = numbers.get(glyph);
      if (number === undefined) {
        number = taken.push(glyph) - 1;
        numbers.set(glyph, number);
      }
      return number;
    };
    const outlines: Uint8Array[] = [];
    // The list grows while it is gone through.
    for (let i = 0; i < taken.length; i++) {
      const { bytes, parts } = this.#glyph(taken[i]!);
      if (parts.length === 0) outlines.push(bytes);
      else {
        const own = bytes.slice();
        for (const { at, glyph } of parts) viewOf(own).setUint16(at, numberOf(glyph));
        outlines.push(own);
      }
    }
    return { bytes: this.#file(taken, outlines), count: taken.length };
  }

  /** Throws when a glyph is made of more others than any character is, or of itself: who draws it would never come to an end. */
  refuseHeavy(glyph: number, left = { parts: 200 }, depth = 0): void {
    if (--left.parts < 0 || depth > 8) throw new Error('a glyph of too many parts');
    for (const part of this.#glyph(glyph).parts) this.refuseHeavy(part.glyph, left, depth + 1);
  }

  #glyph(glyph: number): StoredGlyph {
    let stored = this.#known.get(glyph);
    if (!stored) {
      const bytes = this.#glyf.subarray(...this.#offsets(glyph));
      stored = { bytes, parts: partsOf(bytes) };
      this.#known.set(glyph, stored);
    }
    return stored;
  }

  #file(glyphs: readonly number[], outlines: readonly Uint8Array[]): Uint8Array {
    const lengths = outlines.map(({ length }) => (length + 1) & ~1);
    const tables = new Map<string, Uint8Array>();
    for (const tag of copied) if (this.#tables(tag).length > 0) tables.set(tag, this.#tables(tag));
    const glyf = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
    const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
    let at = 0;
    for (const [i, outline] of outlines.entries()) {
      glyf.set(outline, at);
      at += lengths[i]!;
      loca.setUint32(4 * (i + 1), at);
    }
    const head = this.#tables('head').slice();
    viewOf(head).setInt16(50, 1);
    const maxp = this.#tables('maxp').slice();
    viewOf(maxp).setUint16(4, glyphs.length);
    const hhea = this.#tables('hhea').slice();
    viewOf(hhea).setUint16(34, glyphs.length);
    const all: [string, Uint8Array][] = [
      ...tables,
      ['glyf', glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', this.#metrics(glyphs)],
      ['loca', new Uint8Array(loca.buffer)],
      ['maxp', maxp],
    ];
    return fontFile(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Width of a glyph in the font's own units; those behind the last advance share it. */
  advance(glyph: number): number {
    return this.#hmtx.getUint16(4 * Math.min(glyph, this.#advances - 1));
  }

  /** Advance and left bearing of each glyph. */
  #metrics(glyphs: readonly number[]): Uint8Array {
    const count = this.#advances;
    const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
    for (const [i, glyph] of glyphs.entries()) {
      hmtx.setUint16(4 * i, this.advance(glyph));
      const at = glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count);
      hmtx.setInt16(4 * i + 2, this.#hmtx.getInt16(at));
    }
    return new Uint8Array(hmtx.buffer);
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Flags of a part of a composite glyph: how long its arguments are, whether another part follows. */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

function partsOf(bytes: Uint8Array): StoredGlyph['parts'] {
  if (bytes.length < 10) return [];
  const view = viewOf(bytes);
  if (view.getInt16(0) >= 0) return [];
  const parts: { at: number; glyph: number }[] = [];
  let flags = MORE;
  for (let at = 10; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    parts.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  }
  return parts;
}

/** Table directory and tables. Nobody checks the sums of a font inside a PDF. */
function fontFile(tables: readonly [string, Uint8Array][]): Uint8Array {
  const count = tables.length;
  const padded = (length: number): number => (length + 3) & ~3;
  let size = 12 + 16 * count;
  for (const [, { length }] of tables) size += padded(length);
  const file = Buffer.alloc(size);
  const power = 31 - Math.clz32(count);
  file.writeUInt32BE(0x00010000, 0);
  file.writeUInt16BE(count, 4);
  file.writeUInt16BE(16 << power, 6);
  file.writeUInt16BE(power, 8);
  file.writeUInt16BE(16 * (count - (1 << power)), 10);
  let at = 12 + 16 * count;
  for (const [i, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * i;
    file.write(tag, entry, 'latin1');
    file.writeUInt32BE(at, entry + 8);
    file.writeUInt32BE(bytes.length, entry + 12);
    file.set(bytes, at);
    at += padded(bytes.length);
  }
  return file;
}
