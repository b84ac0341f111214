import type { PdfDict, PdfFile } from '../../pdf-file/index.js';
import { isRef, nameOf, type PdfValue } from '../../pdf-file/values.js';
import { type CodeMap, readCodeMap } from './code-map.js';
import type { CodeReader } from './open-font.js';

/** What the standard encodings of Chinese fonts write (ISO 32000-1 table 118). */
const ENCODINGS: [RegExp, string][] = [
  [/^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)/, 'utf-16be'],
  [/^GB/, 'gb18030'],
  [/^(?:B5|ETen|HKscs)/, 'big5'],
  [/^90(?:ms|pv)/, 'shift_jis'],
];

/** A font of several bytes a code (Type0). */
export function compositeFont(pdf: PdfFile, font: PdfDict, known: CodeMap | undefined): CodeReader {
  const inner = pdf.dict(pdf.list(font.get('DescendantFonts'))[0]);
  const encoding = font.get('Encoding');
  const name = nameOf(pdf.resolve(encoding)) ?? '';
  const own = isRef(encoding) && !name ? readCodeMap(pdf.stream(encoding)?.toString('latin1') ?? '') : undefined;
  const charset = ENCODINGS.find(([pattern]) => pattern.test(name))?.[1];
  const decoder = charset === undefined ? undefined : new TextDecoder(charset);
  const widthOf = widths(pdf, inner);
  const lengthAt = own
    ? own.lengthAt
    : charset && charset !== 'utf-16be'
      ? (raw: string, at: number) => (raw.charCodeAt(at) < 0x81 ? 1 : 2)
      : () => 2;
  // Without the table of the standard encoding a code's glyph, and so its width, is not known: half an em for half-width ones.
  const guess = (text: string): number => (/^[\0-\u00ff]$/.test(text) ? 0.5 : 1);
  return (raw) => {
    const codes: ReturnType<CodeReader> = [];
    for (let at = 0; at < raw.length; ) {
      const bytes = Math.min(lengthAt(raw, at), raw.length - at);
      const part = raw.slice(at, at + bytes);
      at += bytes;
      let code = 0;
      for (const char of part) code = code * 256 + char.charCodeAt(0);
      const cid = own ? (own.cid(code) ?? 0) : code;
      const text = known?.text.get(code) ?? decoder?.decode(Buffer.from(part, 'latin1')) ?? '';
      const missing = !charset && cid === 0 && !/\s/.test(text);
      codes.push({ bytes, code, text, width: charset ? guess(text) : widthOf(cid), missing });
    }
    return codes;
  };
}

/** Widths by glyph number, in ems (W and DW). */
function widths(pdf: PdfFile, inner: PdfDict): (cid: number) => number {
  const stated = pdf.resolve(inner.get('DW'));
  const otherwise = typeof stated === 'number' ? stated : 1000;
  const single = new Map<number, number>();
  const ranges: { from: number; to: number; width: number }[] = [];
  const list = pdf.list(inner.get('W')).map((one) => pdf.resolve(one));
  for (let at = 0; at + 1 < list.length; ) {
    const [from, next, width] = list.slice(at, at + 3) as PdfValue[];
    if (typeof from !== 'number') break;
    if (Array.isArray(next)) {
      next.forEach((one, i) => {
        const value = pdf.resolve(one);
        if (typeof value === 'number') single.set(from + i, value);
      });
      at += 2;
    } else {
      if (typeof next !== 'number' || typeof width !== 'number') break;
      ranges.push({ from, to: next, width });
      at += 3;
    }
  }
  return (cid) =>
    (single.get(cid) ?? ranges.find(({ from, to }) => cid >= from && cid <= to)?.width ?? otherwise) / 1000;
}
