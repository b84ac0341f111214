import { XmlScanner, type XmlSource } from '../../xml/scanner.js';
import { isDateFormat } from '../date-format.js';

/** For each cell style (index into cellXfs) whether it shows a date. */
export function readDateStyles(xml: string, source: XmlSource): boolean[] {
  const custom = new Map<number, string>();
  const styles: boolean[] = [];
  const scanner = new XmlScanner(xml, source);
  while (scanner.to('numFmt', 'cellXfs')) {
    if (scanner.name === 'numFmt') {
      custom.set(Number(scanner.attr('numFmtId')), scanner.attr('formatCode') ?? '');
      continue;
    }
    if (scanner.selfClosing) break;
    const outer = scanner.depth;
    while (scanner.next() && !(scanner.kind === 'close' && scanner.depth === outer + 1)) {
      if (scanner.kind !== 'open' || scanner.name !== 'xf') continue;
      const id = Number(scanner.attr('numFmtId') ?? 0);
      styles.push(isDateFormat(id, custom.get(id)));
    }
    break;
  }
  return styles;
}
