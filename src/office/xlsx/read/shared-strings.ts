import { XmlScanner, type XmlSource } from '../../xml/scanner.js';
import { readRichText } from './rich-text.js';

export function readSharedStrings(xml: string, source: XmlSource): string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(xml, source);
  while (scanner.to('si')) strings.push(readRichText(scanner));
  return strings;
}
