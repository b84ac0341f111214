import type { Diagnostic } from '../../diagnostics/index.js';
import {
  type CellSpan,
  decodeEntities,
  indexSheet,
  parseAddress,
  type RowSpan,
  shiftFormula,
  XmlScanner,
  type XmlSource,
} from '../../office/index.js';
import { formulaStuck } from '../codes.js';
import { mayHoldTag, type TagTable } from '../tags.js';
import { findRunTags, type Run, readRuns } from './cell-content.js';
import { FORMULA, NUMBER } from './marks.js';
import type { TemplateFormula } from './template.js';

/** A cell of the template: its XML ready for any row, or the texts and tags in it. */
export interface TemplateCell {
  col: number;
  ref: string;
  style: string;
  raw: string;
  runs?: Run[];
  /** Shows something, whatever the data. */
  filled: boolean;
}

export interface TemplateRow {
  row: number;
  /** Tag of the row, its number left open. */
  open: string;
  cells: TemplateCell[];
}

export interface SheetContent {
  rows: TemplateRow[];
  formulas: TemplateFormula[];
}

export interface SheetSource extends XmlSource {
  /** Name of the sheet, for places. */
  sheet: string;
  /** XML of the shared strings that hold tags, by index. */
  tagged: ReadonlyMap<number, string>;
  /** Texts of shared strings with single braces, by index. */
  odd: ReadonlyMap<number, string>;
}

/** A worksheet while it is taken apart. */
interface Reading {
  xml: string;
  /** Namespace prefix of its elements, with the colon. */
  prefix: string;
  source: SheetSource;
  table: TagTable;
  formulas: TemplateFormula[];
  /** Formulas that others share, by their number. */
  shared: Map<string, { text: string; col: number; row: number }>;
  report: (d: Diagnostic) => void;
}

/** Takes a worksheet apart: rows, cells, tags in their texts, formulas. */
export function readTemplateSheet(
  xml: string,
  source: SheetSource,
  table: TagTable,
  report: (d: Diagnostic) => void,
): SheetContent {
  const index = indexSheet(xml, source, () => true);
  const formulas: TemplateFormula[] = [];
  const reading: Reading = { xml, prefix: index.root.prefix, source, table, formulas, shared: new Map(), report };
  const rows = index.rows.map(
    (row): TemplateRow => ({
      row: row.row,
      open: openRow(xml, row),
      cells: row.cells.map((cell) => {
        const own = runsOf(reading, cell);
        const style = cell.attributes.get('s') ?? '';
        if (own) return { col: cell.col, ref: cell.ref, style, raw: '', runs: own, filled: true };
        const raw = rawCell(reading, cell);
        return {
          col: cell.col,
          ref: cell.ref,
          style,
          raw,
          filled: !cell.selfClosing && cell.closeStart > cell.openEnd,
        };
      }),
    }),
  );
  return { rows, formulas };
}

function openRow(xml: string, row: RowSpan): string {
  const tag = xml.slice(row.start, row.openEnd).replace(/\s*\/>$/, '>');
  return tag.replace(/^(<[\w:.-]+)((?:\s[^>]*?)?)\s+r=(?:"\d*"|'\d*')/, `$1$2 r="${NUMBER}"`);
}

/** `<c r="B5" …>` → `<c r="B<number>" …>` */
function openCell(xml: string, cell: CellSpan): string {
  const tag = xml.slice(cell.start, cell.openEnd);
  const letters = cell.ref.replace(/\d+$/, '');
  return cell.attributes.has('r')
    ? tag.replace(/(\sr=["'])[A-Za-z]+\d+/, `$1${letters}${NUMBER}`)
    : tag.replace(/^<[\w:.-]+/, `$& r="${letters}${NUMBER}"`);
}

/** The texts of a cell with tags in them; undefined for any other cell. */
function runsOf({ xml, source, table, report }: Reading, cell: CellSpan): Run[] | undefined {
  const part = `${source.sheet}!${cell.ref}`;
  const type = cell.attributes.get('t');
  const inner = xml.slice(cell.openEnd, cell.closeStart);
  const string = type === 's' ? Number(/<(?:\w+:)?v>\s*(\d+)/.exec(inner)?.[1] ?? -1) : -1;
  const odd = source.odd.get(string);
  if (odd) table.leftover(odd, { kind: 'template', file: source.file, part, around: odd.slice(0, 40) }, report);
  const text =
    type === 's'
      ? source.tagged.get(string)
      : type === 'inlineStr' && mayHoldTag(inner.replace(/<[^>]*>/g, ''))
        ? inner
        : undefined;
  if (text === undefined) return undefined;
  const runs = readRuns(text, source);
  return mayHoldTag(runs.map(({ pieces }) => pieces.join('')).join(''))
    ? findRunTags(runs, part, table, report)
    : undefined;
}

/** A cell without tags, ready for any row: its formula, if any, is left open. */
function rawCell({ xml, prefix, source, formulas, shared, report }: Reading, cell: CellSpan): string {
  const open = openCell(xml, cell);
  const inner = xml.slice(cell.openEnd, cell.closeStart);
  if (!/<(?:\w+:)?f[\s/>]/.test(inner)) return `${open}${xml.slice(cell.openEnd, cell.end)}`;
  const scanner = new XmlScanner(xml, source, cell.openEnd);
  scanner.to('f');
  const type = scanner.attr('t');
  const area = scanner.attr('ref');
  const group = scanner.attr('si') ?? '';
  let text = scanner.textWithin();
  const place = { kind: 'template', file: source.file, part: `${source.sheet}!${cell.ref}`, around: text } as const;
  if (type === 'shared') {
    const master = shared.get(group);
    if (text !== '') shared.set(group, { text, col: cell.col, row: cell.row });
    else if (master) text = shiftFormula(master.text, cell.row - master.row, cell.col - master.col);
  }
  const single = area === undefined || parseAddress(area) !== undefined;
  if (type === 'dataTable' || (type === 'array' && !single))
    report(
      formulaStuck({
        place,
        found: text,
        message: '这个公式占几个单元格（数组公式或模拟运算表），行增减后无法跟着变。',
        fix: ['改成每个单元格各写一个普通公式。'],
      }),
    );
  if (mayHoldTag(text))
    report(
      formulaStuck({
        place,
        found: text,
        message: '公式里不能写 {{…}}。',
        fix: ['把要填的值放在另一个单元格，公式再引用那个单元格。'],
      }),
    );
  const number = formulas.push({ text: decodeEntities(text), ref: cell.ref }) - 1;
  const array = type === 'array' ? ` t="array" ref="${cell.ref.replace(/\d+$/, '')}${NUMBER}"` : '';
  const bare = open.replace(/\st=(?:"\w*"|'\w*')/, '');
  return `${bare}<${prefix}f${array}>${FORMULA}${number};</${prefix}f></${prefix}c>`;
}
