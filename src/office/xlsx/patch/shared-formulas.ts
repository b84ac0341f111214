import { elementSpan } from '../../xml/children.js';
import { escapeText } from '../../xml/escape.js';
import { XmlScanner, type XmlSource } from '../../xml/scanner.js';
import type { Splice } from '../../xml/splice.js';
import { parseAddress } from '../address.js';
import { shiftFormula } from '../shift-formula.js';
import type { CellSpan } from './sheet-index.js';

/**
 * When a cell is overwritten whose formula others share, each of those others gets the formula spelled out: without
 * its master a shared formula means nothing.
 */
export function freeSharedFormulas(
  xml: string,
  source: XmlSource,
  sheetData: { openEnd: number; closeStart: number },
  overwritten: readonly CellSpan[],
  targets: ReadonlySet<string>,
): Splice[] {
  const masters = new Map<string, { text: string; col: number; row: number }>();
  for (const { start, col, row } of overwritten) {
    const scanner = new XmlScanner(xml, source, start);
    if (!scanner.to('f') || scanner.attr('t') !== 'shared') continue;
    const group = scanner.attr('si') ?? '';
    const text = scanner.textWithin();
    if (text !== '') masters.set(group, { text, col, row });
  }
  if (masters.size === 0) return [];
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml, source, sheetData.openEnd);
  let ref = '';
  while (scanner.end < sheetData.closeStart && scanner.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'c') ref = scanner.attr('r') ?? '';
    if (scanner.name !== 'f' || targets.has(ref) || scanner.attr('t') !== 'shared') continue;
    const master = masters.get(scanner.attr('si') ?? '');
    const at = parseAddress(ref);
    if (!master || !at) continue;
    const { prefix } = scanner;
    const { start, end } = elementSpan(scanner);
    const text = escapeText(shiftFormula(master.text, at.row - master.row, at.col - master.col));
    splices.push({ start, end, text: `<${prefix}f>${text}</${prefix}f>` });
  }
  return splices;
}
