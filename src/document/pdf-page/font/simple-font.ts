import type { PdfDict, PdfFile } from '../../pdf-file/index.js';
import { nameOf } from '../../pdf-file/values.js';
import type { CodeMap } from './code-map.js';
import { textOfGlyphName } from './glyph-name.js';
import type { CodeReader } from './open-font.js';

const SYMBOLIC = 4;
/** 0x80 … 0x9f of WinAnsiEncoding; Node 20 decodes windows-1252 as if they were control characters. */
const WIN_ANSI = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A font whose codes are single bytes: Type1, TrueType, Type3. */
export function simpleFont(pdf: PdfFile, font: PdfDict, known: CodeMap | undefined): CodeReader {
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  const descriptor = pdf.dict(font.get('FontDescriptor'));
  const first = number(pdf.resolve(font.get('FirstChar'))) ?? 0;
  const widths = pdf.list(font.get('Widths')).map((one) => number(pdf.resolve(one)) ?? 0);
  const type3 = nameOf(font.get('Subtype')) === 'Type3';
  const scale = type3 ? (number(pdf.resolve(pdf.list(font.get('FontMatrix'))[0])) ?? 0.001) : 0.001;
  const otherwise = number(pdf.resolve(descriptor.get('MissingWidth'))) ?? (widths.length > 0 ? 0 : 500);
  const names = namesByCode(pdf, font);
  const base = baseText(pdf, font, descriptor);
  return (raw) =>
    [...raw].map((char) => {
      const code = char.charCodeAt(0);
      const name = names.get(code);
      return {
        bytes: 1,
        code,
        text: known?.text.get(code) ?? (name === undefined ? base(code) : (textOfGlyphName(name) ?? '')),
        width: (widths[code - first] ?? otherwise) * scale,
        missing: name === '.notdef',
      };
    });
}

function namesByCode(pdf: PdfFile, font: PdfDict): Map<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const one of pdf.list(pdf.dict(font.get('Encoding')).get('Differences'))) {
    const value = pdf.resolve(one);
    if (typeof value === 'number') code = value;
    else if (nameOf(value) !== undefined) names.set(code++, nameOf(value)!);
  }
  return names;
}

/** Text of the codes that have no name of their own; a symbolic font without an encoding keeps its meaning to itself. */
function baseText(pdf: PdfFile, font: PdfDict, descriptor: PdfDict): (code: number) => string {
  const stated = pdf.resolve(font.get('Encoding'));
  const encoding = nameOf(stated) ?? nameOf(pdf.dict(stated).get('BaseEncoding'));
  const flags = pdf.resolve(descriptor.get('Flags'));
  if (encoding === undefined && typeof flags === 'number' && flags & SYMBOLIC) return () => '';
  const mac = encoding === 'MacRomanEncoding' ? new TextDecoder('macintosh') : undefined;
  return (code) =>
    code < 32 ? '' : (mac?.decode(Uint8Array.of(code)) ?? WIN_ANSI[code - 0x80] ?? String.fromCharCode(code));
}
