import type { PdfFile } from './pdf-file.js';
import { isRef, type PdfDict, type PdfValue } from './values.js';

/** A font's codes (hex digits, upper case) back to text. */
interface CodeMap {
  digits: number;
  text: Map<string, string>;
}

/**
 * What can be searched for in a page: the texts of its text objects (BT … ET), one a line, by the fonts' own maps to
 * Unicode. Enough for files that write their text as hexadecimal codes, as cunbao and LibreOffice do.
 */
export function pageTexts(pdf: PdfFile): string[] {
  const maps = new Map<PdfDict, CodeMap>();
  const mapOf = (font: PdfDict): CodeMap => {
    const map = maps.get(font) ?? codeMap(pdf.stream(font.get('ToUnicode'))?.toString('latin1') ?? '');
    maps.set(font, map);
    return map;
  };
  return pdf.pages().map((page) => {
    const fonts = pdf.dict(pdf.dict(page.get('Resources')).get('Font'));
    return linesOf(contentOf(pdf, page.get('Contents')), (name) => mapOf(pdf.dict(fonts.get(name))));
  });
}

function contentOf(pdf: PdfFile, contents: PdfValue | undefined): string {
  const whole = isRef(contents) ? pdf.stream(contents) : undefined;
  const parts = whole ? [whole] : pdf.list(contents).map((one) => pdf.stream(one) ?? Buffer.alloc(0));
  return parts.map((part) => part.toString('latin1')).join('\n');
}

function linesOf(content: string, fontNamed: (name: string) => CodeMap): string {
  let font: CodeMap | undefined;
  let text = '';
  for (const [token, name, codes] of content.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b/g)) {
    if (name !== undefined) font = fontNamed(name);
    else if (codes === undefined) text += '\n';
    else if (font && token) {
      const { digits, text: known } = font;
      for (let at = 0; at < codes.length; at += digits)
        text += known.get(codes.slice(at, at + digits).toUpperCase()) ?? '';
    }
  }
  return text;
}

function codeMap(cmap: string): CodeMap {
  const digits = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(cmap)?.[1]?.length ?? 4;
  const text = new Map<string, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, to] of block!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      text.set(code!.toUpperCase(), utf16(to!));
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, until, to] of block!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]{4})>/g)) {
      const first = Number.parseInt(from!, 16);
      const last = Math.min(Number.parseInt(until!, 16), first + 0xffff);
      for (let code = first; code <= last; code++)
        text.set(
          code.toString(16).toUpperCase().padStart(digits, '0'),
          String.fromCharCode(Number.parseInt(to!, 16) + code - first),
        );
    }
  return { digits, text };
}

const utf16 = (hex: string): string =>
  Buffer.from(hex.length % 4 === 0 ? hex : hex.padStart(4, '0'), 'hex')
    .swap16()
    .toString('utf16le');
