import { deflateSync } from 'node:zlib';
import type { PdfReference } from 'pdfmake/js/PDFDocument.js';
import type { Face } from '../../fonts/face.js';

const digits: string[] = [];
/** Four hexadecimal digits, remembered: a page is made of them. */
const hex = (n: number): string => {
  digits[n] ??= n.toString(16).padStart(4, '0');
  return digits[n];
};

interface Owner {
  ref(data?: Record<string, unknown>): PdfReference;
}

/**
 * A face inside one PDF. It takes the place of pdfkit's own embedded font, which parses the file again for every document:
 * here the parsed file is shared, while the subset and the map back to text (ToUnicode) belong to the document.
 * Each text gets a glyph of its own even where two share a shape, so that what is copied is what was written.
 */
export class EmbeddedFont {
  /** The same proportions for every face, in thousandths; see `setParagraph`. */
  readonly ascender = 880;
  readonly descender = -120;
  readonly xHeight = 500;
  readonly capHeight = 700;
  readonly lineGap = 0;
  readonly bbox = [0, -120, 1000, 880];
  readonly name: string;
  readonly face: Face;
  readonly id: string;
  readonly #document: Owner;
  /** The font's own numbers of the glyphs that are used, by their codes. */
  readonly #glyphs = [0];
  /** By text, then by glyph: nearly every text has one. */
  readonly #codes = new Map<string, { glyph: number; code: string }[]>();
  readonly #texts: string[] = ['\0'];
  readonly #widths: number[];
  #dictionary: PdfReference | undefined;

  constructor(document: Owner, face: Face, id: string) {
    this.#document = document;
    this.face = face;
    this.id = id;
    this.name = `${face.path}#${id}`;
    this.#widths = [Math.round(face.advance(0) * 1000)];
  }

  /** The code to write for a glyph that stands for `text`. */
  code(glyph: number, text: string): string {
    const known = this.#codes.get(text);
    const own = known?.find((one) => one.glyph === glyph);
    if (own) return own.code;
    const id = this.#glyphs.push(glyph) - 1;
    const code = hex(id);
    if (known) known.push({ glyph, code });
    else this.#codes.set(text, [{ glyph, code }]);
    this.#texts[id] = text;
    this.#widths[id] = Math.round(this.face.advance(glyph) * 1000);
    return code;
  }

  /** pdfkit's own interface, used for watermarks and the text in SVG figures. */
  encode(text: string): [string[], object[]] {
    const glyphs = [...text].map((char) => ({ char, glyph: this.face.glyph(char.codePointAt(0) ?? 0) }));
    const positions = glyphs.map(({ glyph }) => {
      const width = this.face.advance(glyph) * 1000;
      return { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width };
    });
    return [glyphs.map(({ char, glyph }) => this.code(glyph, char)), positions];
  }

  widthOfString(text: string, size: number): number {
    return (
      [...text].reduce((sum, char) => sum + this.face.advance(this.face.glyph(char.codePointAt(0) ?? 0)), 0) * size
    );
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size;
  }

  ref(): PdfReference {
    this.#dictionary ??= this.#document.ref();
    return this.#dictionary;
  }

  /** Called once, when the document ends: writes the subset and what readers need to use it. */
  finalize(): void {
    if (!this.#dictionary) return;
    const { look } = this.face;
    const { cff, bytes, count } = this.face.cut(this.#glyphs);
    // Outlines hardly get smaller by looking longer.
    const file = this.#document.ref({
      Filter: 'FlateDecode',
      ...(cff ? { Subtype: 'CIDFontType0C' } : { Length1: bytes.length }),
    });
    file.end(deflateSync(bytes, { level: 1 }));
    const tag = [...this.id.slice(1).padStart(6, '0')].map((d) => String.fromCharCode(65 + Number(d))).join('');
    const name = `${tag}+${look.name}`;
    const descriptor = this.#document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: look.bbox,
      ItalicAngle: look.italicAngle,
      Ascent: this.ascender,
      Descent: this.descender,
      CapHeight: this.capHeight,
      XHeight: this.xHeight,
      StemV: 0,
      CIDSet: this.#allOf(count),
      [cff ? 'FontFile3' : 'FontFile2']: file,
    });
    descriptor.end();
    const descendant = this.#document.ref({
      Type: 'Font',
      Subtype: cff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.#widths],
      ...(cff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    descendant.end();
    this.#dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#toUnicode(),
    };
    this.#dictionary.end();
  }

  /** CIDSet: one bit a glyph, from 0 on. ISO 19005-1 wants it (6.3.5), ISO 19005-3 allows it when it is complete (6.2.11.4.2). */
  #allOf(count: number): PdfReference {
    const bits = Buffer.alloc(Math.ceil(count / 8), 0xff);
    if (count % 8 > 0) bits[bits.length - 1] = (0xff00 >> (count % 8)) & 0xff;
    const set = this.#document.ref();
    set.end(bits);
    return set;
  }

  #toUnicode(): PdfReference {
    const utf16 = (text: string) => {
      let units = '';
      for (let i = 0; i < text.length; i++) units += hex(text.charCodeAt(i));
      return units;
    };
    const blocks: string[] = [];
    for (let start = 1; start < this.#texts.length; start += 100) {
      const lines = this.#texts.slice(start, start + 100).map((text, i) => `<${hex(start + i)}> <${utf16(text)}>`);
      blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
    }
    const map = this.#document.ref();
    map.end(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`);
    return map;
  }
}
