/** One end of a reference: letters of the column, row number; either may be missing in `A:C` and `3:5`. */
export interface ReferenceEnd {
  col?: string;
  colLocked: boolean;
  row?: number;
  rowLocked: boolean;
}

export interface CellReference {
  /** Sheet meant, quotes resolved; undefined is the formula's own. Never a sheet of another workbook. */
  sheet?: string;
  from: ReferenceEnd;
  /** Absent for a single cell. */
  to?: ReferenceEnd;
  /** Name in capitals of the function of which this is a whole argument: `SUM` in `SUM(A1:A9,B1)`. */
  argumentOf?: string;
}

const END = '(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})';
const COLUMN = '(\\$?)([A-Za-z]{1,3})';
const ROW = '(\\$?)([1-9]\\d{0,6})';
const NAME = '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*';
/** What may not follow a reference: it was part of a name, a function or a sheet. */
const STOP = '(?![\\p{L}\\p{N}_.(!])';
const SHEET = `(?:('(?:[^']|'')+'|${NAME})!)?`;

const strings = /"(?:[^"]|"")*"/uy;
const cells = new RegExp(`${SHEET}${END}(?::${END})?${STOP}`, 'uy');
const columns = new RegExp(`${SHEET}${COLUMN}:${COLUMN}${STOP}`, 'uy');
const rows = new RegExp(`${SHEET}${ROW}:${ROW}${STOP}`, 'uy');
const numbers = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+/uy;
/** Another workbook's cell: `[1]表!A1`, `'[某.xlsx]表'!$A$1:$B$2`. */
const foreign = /(?:'(?:[^']|'')*\[(?:[^']|'')*'|\[\d+\][^!\s'"()]*)!\$?[\p{L}\p{N}_.$:]+/uy;
/** A name or a function: passed over whole. */
const words = new RegExp(NAME, 'uy');

/**
 * Goes through the references of a formula (without its `=`) and puts in place of each what `map` returns; undefined
 * leaves it as written. Texts in quotes, function names, tables (`表1[金额]`) and other workbooks are passed over.
 */
export function mapReferences(formula: string, map: (reference: CellReference) => string | undefined): string {
  let result = '';
  let at = 0;
  const functions: (string | undefined)[] = [];
  let word: string | undefined;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const plain = take(strings) ?? take(foreign);
    const reference = plain ? undefined : referenceAt(take);
    if (reference) {
      const before = /[(,]\s*$/.test(result);
      const after = /^\s*[),]/.test(formula.slice(at + reference.text.length));
      const argumentOf = before && after ? functions.at(-1) : undefined;
      result += map({ ...reference.value, ...(argumentOf && { argumentOf }) }) ?? reference.text;
      at += reference.text.length;
      word = undefined;
      continue;
    }
    const other = plain ?? take(words) ?? take(numbers);
    if (other) {
      word = plain ? undefined : other[0];
      result += other[0];
      at += other[0].length;
      if (formula[at] === '[' && word) {
        const end = bracketsEnd(formula, at);
        result += formula.slice(at, end);
        at = end;
      }
      continue;
    }
    const sign = formula[at]!;
    if (sign === '(') functions.push(word?.toUpperCase());
    else if (sign === ')') functions.pop();
    if (!/\s/.test(sign)) word = undefined;
    result += sign;
    at++;
  }
  return result;
}

function referenceAt(
  take: (pattern: RegExp) => RegExpExecArray | null,
): { text: string; value: CellReference } | undefined {
  const cell = take(cells);
  if (cell) {
    const [text, sheet, c1, col1, r1, row1, c2, col2, r2, row2] = cell;
    const from = { colLocked: c1 === '$', col: col1!, rowLocked: r1 === '$', row: Number(row1) };
    const to =
      row2 === undefined ? undefined : { colLocked: c2 === '$', col: col2!, rowLocked: r2 === '$', row: Number(row2) };
    return { text, value: { ...named(sheet), from, ...(to && { to }) } };
  }
  const column = take(columns);
  if (column) {
    const [text, sheet, c1, col1, c2, col2] = column;
    const end = (lock: string | undefined, col: string) => ({ colLocked: lock === '$', col, rowLocked: false });
    return { text, value: { ...named(sheet), from: end(c1, col1!), to: end(c2, col2!) } };
  }
  const row = take(rows);
  if (!row) return undefined;
  const [text, sheet, r1, row1, r2, row2] = row;
  const end = (lock: string | undefined, line: string) => ({
    colLocked: false,
    rowLocked: lock === '$',
    row: Number(line),
  });
  return { text, value: { ...named(sheet), from: end(r1, row1!), to: end(r2, row2!) } };
}

const named = (sheet: string | undefined): { sheet?: string } =>
  sheet === undefined ? {} : { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet };

function bracketsEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

const endText = ({ col = '', colLocked, row, rowLocked }: ReferenceEnd): string =>
  `${colLocked ? '$' : ''}${col}${rowLocked ? '$' : ''}${row ?? ''}`;

/** A reference as a formula writes it. */
export function referenceText({ sheet, from, to }: CellReference): string {
  const own = sheet === undefined ? '' : `${sheetText(sheet)}!`;
  return `${own}${endText(from)}${to ? `:${endText(to)}` : ''}`;
}

/** A sheet's name as a formula writes it: quoted unless it is plain letters. */
const sheetText = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$|^[Cc]\d*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
