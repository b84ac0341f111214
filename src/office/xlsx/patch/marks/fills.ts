import type { Severity } from '../../../../diagnostics/index.js';
import { rootOf } from '../../../xml/children.js';
import { XmlScanner, type XmlSource } from '../../../xml/scanner.js';
import { type Splice, splice } from '../../../xml/splice.js';
import { address, parseAddress } from '../../address.js';
import { insertionPoint } from '../sheet-order.js';

/** The text in our conditional formats by which they are known again. Always true, so the fill always shows. */
const MARK_FORMULA = '村报校验';

// Colours close to Excel's own “bad” and “neutral”, one off so that nobody else's style is taken for ours.
const colours: Record<Severity, string> = {
  error: 'FFFFC7CD',
  warning: 'FFFFEB9B',
  suspected: 'FFFCE4D5',
  info: 'FFDDEBF6',
};

/** Differential style of a severity, as XML. */
export function fillStyle(severity: Severity, prefix: string): string {
  const colour = colours[severity];
  const tag = (name: string): string => `${prefix}${name}`;
  return (
    `<${tag('dxf')}><${tag('fill')}><${tag('patternFill')} patternType="solid"><${tag('fgColor')} rgb="${colour}"/>` +
    `<${tag('bgColor')} rgb="${colour}"/></${tag('patternFill')}></${tag('fill')}></${tag('dxf')}>`
  );
}

export const isFillStyle = (dxf: string): boolean =>
  Object.keys(colours).some(
    (severity) => /^<((?:\w+:)?)dxf/.exec(dxf) && dxf === fillStyle(severity as Severity, prefixOf(dxf)),
  );

const prefixOf = (element: string): string => /^<(\w+:)?/.exec(element)?.[1] ?? '';

/** Puts a conditional format over the cells of each severity. `style` gives the index of the differential style. */
export function addFills(
  xml: string,
  source: XmlSource,
  cells: ReadonlyMap<Severity, readonly string[]>,
  style: (severity: Severity) => number,
): string {
  const root = rootOf(xml, source);
  const p = root.prefix;
  let priority = Math.max(0, ...[...xml.matchAll(/\bpriority="(\d+)"/g)].map((match) => Number(match[1])));
  let text = '';
  for (const [severity, refs] of cells) {
    for (const sqref of chunks(ranges(refs), 400)) {
      priority++;
      text +=
        `<${p}conditionalFormatting sqref="${sqref.join(' ')}"><${p}cfRule type="expression" dxfId="${style(severity)}" ` +
        `priority="${priority}"><${p}formula>LEN("${MARK_FORMULA}")&gt;0</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
    }
  }
  const at = insertionPoint(root, 'conditionalFormatting');
  return splice(xml, [{ start: at, end: at, text }]);
}

/** Takes our rules out again; a conditional format left without rules goes too. */
export function removeFills(xml: string, source: XmlSource): string {
  if (!xml.includes(MARK_FORMULA)) return xml;
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml, source);
  while (scanner.to('conditionalFormatting')) {
    const { start, depth } = scanner;
    if (scanner.selfClosing) continue;
    const ours: Splice[] = [];
    let others = 0;
    while (scanner.next() && !(scanner.kind === 'close' && scanner.depth === depth + 1)) {
      if (scanner.kind !== 'open' || scanner.name !== 'cfRule') continue;
      const from = scanner.start;
      if (!scanner.textWithin().includes(MARK_FORMULA)) others++;
      else ours.push({ start: from, end: scanner.end, text: '' });
    }
    if (ours.length > 0 && others === 0) splices.push({ start, end: scanner.end, text: '' });
    else splices.push(...ours);
  }
  return splice(xml, splices);
}

/** Addresses of one column that follow each other become one range: a whole marked column stays a short list. */
function ranges(refs: readonly string[]): string[] {
  const cells = refs.map((ref) => parseAddress(ref)!).sort((a, b) => a.col - b.col || a.row - b.row);
  const found: string[] = [];
  for (let i = 0; i < cells.length; ) {
    const first = cells[i]!;
    let last = first;
    while (++i < cells.length && cells[i]!.col === first.col && cells[i]!.row <= last.row + 1) last = cells[i]!;
    const from = address(first.col, first.row);
    found.push(last.row === first.row ? from : `${from}:${address(last.col, last.row)}`);
  }
  return found;
}

function* chunks<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
