import type { elementSpan } from '../../xml/children.js';
import { XmlScanner, type XmlSource } from '../../xml/scanner.js';
import { type Splice, splice } from '../../xml/splice.js';
import { address, columnLetters, parseAddress } from '../address.js';
import { cellXml, numberOf } from './cell-xml.js';
import type { CellPatch } from './patch.js';
import { freeSharedFormulas } from './shared-formulas.js';
import { type CellSpan, indexSheet, type RowSpan, type SheetIndex } from './sheet-index.js';
import { looksLikeFormula } from './styles-part.js';

/** What setting cells needs from the rest of the workbook. */
export interface CellContext {
  date1904: boolean;
  /** A style like the given one that shows a date. */
  dateStyle(style: number): number;
  /** A style like the given one whose text stays text. */
  quotedStyle(style: number): number;
}

interface Target extends CellPatch {
  col: number;
  row: number;
}

/**
 * Puts values into a sheet's XML. Cells and rows that are missing are made where they belong; everything else keeps
 * its characters. `formulas` tells whether a formula was overwritten (the calculation chain is then stale).
 */
export function setCells(
  xml: string,
  source: XmlSource,
  patches: readonly CellPatch[],
  context: CellContext,
): { xml: string; formulas: boolean } {
  const targets = new Map<string, Target>();
  for (const patch of patches) {
    const at = parseAddress(patch.ref);
    if (!at) throw new RangeError(`not a cell address: ${patch.ref}`);
    const ref = address(at.col, at.row);
    targets.set(ref, { ...patch, ...at, ref });
  }
  const byRow = new Map<number, Target[]>();
  for (const target of targets.values()) byRow.set(target.row, [...(byRow.get(target.row) ?? []), target]);
  const styleRows = new Set([...targets.values()].map(({ styleFrom }) => parseAddress(styleFrom ?? '')?.row));
  const index = indexSheet(xml, source, (row) => byRow.has(row) || styleRows.has(row));
  const { sheetData } = index;
  if (!sheetData) throw new XmlScanner(xml, source).broken();
  const rows = new Map(index.rows.map((row) => [row.row, row]));
  const make = maker(index, rows, source, context);
  const overwritten: CellSpan[] = [];
  const splices: Splice[] = dimensionSplice(index, targets.values());
  let fresh = '';
  for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    cells.sort((a, b) => a.col - b.col);
    const existing = rows.get(row);
    if (existing) {
      splices.push(...rowSplices(xml, index.root.prefix, existing, cells, make));
      overwritten.push(...existing.cells.filter((cell) => targets.has(cell.ref)));
      continue;
    }
    const p = index.root.prefix;
    const text = `<${p}row r="${row}">${cells.map((cell) => make(cell, undefined)).join('')}</${p}row>`;
    const before = index.rows.findLast((candidate) => candidate.row < row);
    if (sheetData.selfClosing) fresh += text;
    else splices.push({ start: before?.end ?? sheetData.openEnd, end: before?.end ?? sheetData.openEnd, text });
  }
  if (fresh !== '') splices.push(opened(xml, sheetData, fresh));
  const formulas = overwritten.filter((cell) => /<(?:\w+:)?f[\s/>]/.test(xml.slice(cell.openEnd, cell.closeStart)));
  splices.push(...freeSharedFormulas(xml, source, sheetData, formulas, new Set(targets.keys())));
  return { xml: splice(xml, splices), formulas: formulas.length > 0 };
}

type Make = (target: Target, row: RowSpan | undefined) => string;

/** Turns a target into a cell, having found its style. */
function maker(
  { xml, root }: SheetIndex,
  rows: ReadonlyMap<number, RowSpan>,
  source: XmlSource,
  context: CellContext,
): Make {
  const columns = columnStyles(
    xml,
    source,
    root.children.find((child) => child.name === 'cols'),
  );
  const styleAt = (col: number, row: RowSpan | undefined): number => {
    const own = row?.cells.find((cell) => cell.col === col);
    if (own) return Number(own.attributes.get('s') ?? 0);
    const format = row?.attributes.get('customFormat');
    if (row && (format === '1' || format === 'true')) return Number(row.attributes.get('s') ?? 0);
    return columns(col);
  };
  return (target, row) => {
    const model = parseAddress(target.styleFrom ?? '');
    const style = model ? styleAt(model.col, rows.get(model.row)) : styleAt(target.col, row);
    const dated = target.kind === 'date' && numberOf(target, context.date1904) !== undefined;
    const quoted = target.kind === 'text' && typeof target.value === 'string' && looksLikeFormula(target.value);
    const shown = dated ? context.dateStyle(style) : quoted ? context.quotedStyle(style) : style;
    return cellXml(root.prefix, target, shown, context.date1904);
  };
}

function columnStyles(xml: string, source: XmlSource, cols: { openEnd: number; closeStart: number } | undefined) {
  const ranges: { min: number; max: number; style: number }[] = [];
  if (cols) {
    const scanner = new XmlScanner(xml, source, cols.openEnd);
    while (scanner.end < cols.closeStart && scanner.next()) {
      if (scanner.kind !== 'open') continue;
      const [min, max, style] = ['min', 'max', 'style'].map((name) => Number(scanner.attr(name) ?? 0));
      ranges.push({ min: min!, max: max!, style: style! });
    }
  }
  return (col: number): number => ranges.find(({ min, max }) => col >= min && col <= max)?.style ?? 0;
}

function rowSplices(xml: string, prefix: string, row: RowSpan, targets: Target[], make: Make): Splice[] {
  const splices: Splice[] = [];
  let fresh = '';
  for (const target of targets) {
    const text = make(target, row);
    const own = row.cells.find((cell) => cell.col === target.col);
    if (own) splices.push({ start: own.start, end: own.end, text });
    else if (row.selfClosing) fresh += text;
    else {
      const at = row.cells.findLast((cell) => cell.col < target.col)?.end ?? row.openEnd;
      splices.push({ start: at, end: at, text });
    }
  }
  // `spans` is a hint for the loader; a wrong one is worse than none.
  const [from, to] = (row.attributes.get('spans') ?? '').split(':').map(Number);
  const outside = to !== undefined && targets.some(({ col }) => col < from! || col > to);
  const tag = xml.slice(row.start, row.openEnd);
  const bare = outside ? tag.replace(/\s+spans=(?:"[^"]*"|'[^']*')/, '') : tag;
  if (fresh !== '') {
    splices.push({ start: row.start, end: row.end, text: `${bare.replace(/\s*\/>$/, '>')}${fresh}</${prefix}row>` });
  } else if (outside) {
    splices.push({ start: row.start, end: row.openEnd, text: bare });
  }
  return splices;
}

function opened(xml: string, element: ReturnType<typeof elementSpan>, inner: string): Splice {
  const tag = xml.slice(element.start, element.end).replace(/\s*\/>$/, '>');
  const name = /^<([\w.:-]+)/.exec(tag)?.[1];
  return { start: element.start, end: element.end, text: `${tag}${inner}</${name}>` };
}

function dimensionSplice({ xml, root }: SheetIndex, targets: Iterable<Target>): Splice[] {
  const dimension = root.children.find((child) => child.name === 'dimension');
  const stated = dimension?.attributes.get('ref') ?? '';
  const [first, last = first] = stated.split(':').map(parseAddress);
  if (!dimension || !first || !last) return [];
  let { col: left, row: top } = first;
  let { col: right, row: bottom } = last;
  for (const { col, row } of targets) {
    left = Math.min(left, col);
    right = Math.max(right, col);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  if (left === first.col && top === first.row && right === last.col && bottom === last.row) return [];
  const ref = `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
  const { start, openEnd } = dimension;
  return [{ start, end: openEnd, text: xml.slice(start, openEnd).replace(/(\bref=["'])[^"']*/, `$1${ref}`) }];
}
