import { DiagnosticError } from '../../../diagnostics/index.js';
import { brokenXml } from '../../codes.js';
import { XmlScanner, type XmlSource } from '../../xml/scanner.js';
import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from '../address.js';
import type { XlsxCell, XlsxRow } from '../book.js';
import { dateOfSerial, serialOfDate } from '../serial-date.js';
import { shiftFormula } from '../shift-formula.js';
import type { Budget } from './budget.js';
import { readRichText, unescapeCharacters } from './rich-text.js';

/** What cells refer to outside their sheet. */
export interface BookContext {
  /** For messages. */
  file: string;
  strings: readonly string[];
  /** By cell style: shows a date. */
  dateStyles: readonly boolean[];
  date1904: boolean;
  budget: Budget;
}

type Formula = NonNullable<XlsxCell['formula']>;
/** Formulas that other cells repeat, by their `si`. */
type SharedFormulas = Map<string, { text: string; row: number; col: number }>;

/** Reads a worksheet part: rows with content and the merged ranges. Cells without content are passed over. */
export function readSheet(xml: string, source: XmlSource, book: BookContext): { rows: XlsxRow[]; merges: string[] } {
  const rows: XlsxRow[] = [];
  const merges: string[] = [];
  book.budget.sheet(xml);
  const shared: SharedFormulas = new Map();
  const scanner = new XmlScanner(xml, source);
  let rowNumber = 0;
  while (scanner.to('row', 'mergeCell')) {
    if (scanner.name === 'mergeCell') {
      merges.push(scanner.attr('ref') ?? '');
      continue;
    }
    const stated = Number(scanner.attr('r'));
    rowNumber = stated >= 1 ? stated : rowNumber + 1;
    if (!(rowNumber <= LAST_ROW && Number.isInteger(rowNumber))) throw beyond(book.file, `第 ${scanner.attr('r')} 行`);
    const hidden = isTrue(scanner.attr('hidden')) || scanner.attr('ht') === '0';
    const cells = readCells(scanner, rowNumber, book, shared);
    if (cells.length > 0) rows.push({ row: rowNumber, hidden, cells });
  }
  // Rows out of order are read by every program; readers behind this door may rely on the order.
  if (rows.some((row, i) => i > 0 && row.row < rows[i - 1]!.row)) rows.sort((a, b) => a.row - b.row);
  return { rows, merges };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function readCells(scanner: XmlScanner, row: number, book: BookContext, shared: SharedFormulas): XlsxCell[] {
  const cells: XlsxCell[] = [];
  if (scanner.selfClosing) return cells;
  const outer = scanner.depth;
  let col = 0;
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth === outer + 1) break;
    if (scanner.kind !== 'open' || scanner.name !== 'c') continue;
    const ref = scanner.attr('r');
    col = ref === undefined ? col + 1 : columnNumber(lettersOf(ref));
    if (col > LAST_COLUMN) throw beyond(book.file, `单元格 ${ref ?? ''}`);
    if (scanner.selfClosing) continue;
    const cell = readCell(scanner, ref ?? `${columnLetters(col)}${row}`, col, row, book, shared);
    if (!cell) continue;
    book.budget.cell();
    cells.push(cell);
  }
  return cells;
}

/** Excel has no such row or column and refuses the file, too. */
const beyond = (file: string, what: string): DiagnosticError =>
  new DiagnosticError(
    brokenXml({
      place: { kind: 'file', file },
      message: `文件已损坏：${what.slice(0, 40)}超出了 Excel 工作表的范围。`,
    }),
  );

function lettersOf(ref: string): string {
  let end = 0;
  while (ref.charCodeAt(end) > 57) end++;
  return ref.slice(0, end);
}

/** Standing on an open `c`. */
function readCell(
  scanner: XmlScanner,
  ref: string,
  col: number,
  row: number,
  book: BookContext,
  shared: SharedFormulas,
): XlsxCell | undefined {
  const type = scanner.attr('t') ?? 'n';
  // Only numbers need their style, to tell dates.
  const style = type === 'n' ? scanner.attr('s') : undefined;
  const outer = scanner.depth;
  let value: string | undefined;
  let formula: Formula | undefined;
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth === outer + 1) break;
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'v') value = scanner.textWithin();
    else if (scanner.name === 'is') value = readRichText(scanner);
    else if (scanner.name === 'f') formula = readFormula(scanner, row, col, shared, book.budget);
    else scanner.skip();
  }
  if (formula) formula.cached = value !== undefined && (value !== '' || type === 'str');
  if (value === undefined && !formula) return undefined;
  const cell: XlsxCell = { ref, col, kind: 'text', text: '' };
  interpret(cell, value ?? '', type, style, book);
  if (formula) cell.formula = formula;
  return cell.text === '' && !formula ? undefined : cell;
}

function readFormula(scanner: XmlScanner, row: number, col: number, shared: SharedFormulas, budget: Budget): Formula {
  const group = scanner.attr('t') === 'shared' ? scanner.attr('si') : undefined;
  const text = scanner.textWithin();
  if (group === undefined) return { text, cached: false };
  if (text !== '') {
    shared.set(group, { text, row, col });
    return { text, cached: false };
  }
  const master = shared.get(group);
  if (!master) return { text: '', cached: false };
  return { text: budget.formula(shiftFormula(master.text, row - master.row, col - master.col)), cached: false };
}

/** Gives a cell its kind, text and number. A cell starts as text. */
function interpret(cell: XlsxCell, value: string, type: string, style: string | undefined, book: BookContext): void {
  switch (type) {
    case 's':
      cell.text = value === '' ? '' : sharedString(cell.ref, value, book);
      break;
    case 'inlineStr':
      cell.text = value;
      break;
    case 'str':
      cell.text = unescapeCharacters(value);
      break;
    case 'b':
      cell.kind = 'boolean';
      cell.text = value === '' ? '' : isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      break;
    case 'e':
      cell.kind = 'error';
      cell.text = value;
      break;
    case 'd':
      isoDate(cell, value, book.date1904);
      break;
    default:
      numeric(cell, value, book.dateStyles[style === undefined ? 0 : Number(style)] === true, book.date1904);
  }
}

/** A text that the table does not have is lost content, not a blank cell. */
function sharedString(ref: string, index: string, { file, strings }: BookContext): string {
  const text = strings[Number(index)];
  if (text !== undefined) return text;
  const message = `文件已损坏：单元格 ${ref} 等处的文字在文件中缺失，读不出来。`;
  throw new DiagnosticError(brokenXml({ place: { kind: 'file', file }, message }));
}

function isoDate(cell: XlsxCell, value: string, date1904: boolean): void {
  const number = serialOfDate(value, date1904);
  cell.text = number === undefined ? value : value.slice(0, 10);
  if (number === undefined) return;
  cell.kind = 'date';
  cell.number = number;
}

function numeric(cell: XlsxCell, value: string, date: boolean, date1904: boolean): void {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) {
    cell.text = value;
    return;
  }
  const day = date ? dateOfSerial(number, date1904) : undefined;
  cell.kind = day === undefined ? 'number' : 'date';
  cell.text = day ?? decimal(number);
  cell.number = number;
}

/** As Excel would show it: 15 significant digits, no exponent. */
function decimal(number: number): string {
  let text = String(number);
  if (text.length > 16) text = String(Number(number.toPrecision(15)));
  if (!text.includes('e')) return text;
  return Math.abs(number) >= 1 ? BigInt(Number(number.toPrecision(15))).toString() : trimZeros(number.toFixed(30));
}

const trimZeros = (text: string): string => text.replace(/\.?0+$/, '');
