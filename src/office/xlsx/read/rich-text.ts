import type { XmlScanner } from '../../xml/scanner.js';

/**
 * Standing on an `si`, `is` or comment `text`, moves to its end and returns what a reader sees: the runs joined,
 * phonetic runs left out, `_x000D_` escapes resolved, line ends as \n.
 */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return '';
  const outer = scanner.depth;
  let text = '';
  while (scanner.next()) {
    if (scanner.kind === 'close') {
      if (scanner.depth === outer + 1) break;
    } else if (scanner.kind === 'open') {
      if (scanner.name === 't') text += scanner.textWithin();
      else if (scanner.name === 'rPh') scanner.skip();
    }
  }
  return unescapeCharacters(text);
}

/** Resolves Excel's `_xHHHH_` escapes and joins CR LF to \n. */
export function unescapeCharacters(text: string): string {
  let plain = text;
  if (plain.includes('_x')) {
    plain = plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
