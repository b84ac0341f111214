import { BOOK_NAMES, type BookKind } from '../../model/index.js';
import { columnLetters, type XlsxBook, type XlsxCell } from '../../office/index.js';
import { COVER_FIELDS, COVER_SHEET, type CoverKey, coverLabels } from '../cover.js';
import { headerForm, visible } from '../text/fold.js';
import { parseRange } from './address.js';

export interface CoverValue {
  text: string;
  cell: XlsxCell;
}

export interface Cover {
  values: Partial<Record<CoverKey, CoverValue>>;
  /** Some value was found by its label only. */
  byLabel: boolean;
}

/** A cover may be without these. */
const OPTIONAL: ReadonlySet<CoverKey> = new Set(['book', 'asOf', 'lastNumber']);

/** Reads the cover: by defined names, else by the labels on the sheet 封面. Undefined when there is no trace of one. */
export function readCover(book: XlsxBook): Cover | undefined {
  const cover: Cover = { values: {}, byLabel: false };
  for (const [key, { definedName }] of Object.entries(COVER_FIELDS) as [CoverKey, (typeof COVER_FIELDS)[CoverKey]][]) {
    const named = byName(book, definedName);
    const cell = named ?? byLabel(book, coverLabels(key));
    if (!cell) continue;
    if (!named && !OPTIONAL.has(key)) cover.byLabel = true;
    const text = visible(cell.text);
    if (text !== '') cover.values[key] = { text, cell };
  }
  return Object.keys(cover.values).length > 0 ? cover : undefined;
}

/** Which kind of workbook the cover says it is; covers from before there were several say nothing. */
export function bookKindOf({ values }: Cover): BookKind {
  const kinds = Object.entries(BOOK_NAMES) as [BookKind, string][];
  return kinds.find(([, name]) => name === values.book?.text)?.[0] ?? 'village';
}

function byName(book: XlsxBook, name: string): XlsxCell | undefined {
  const reference = Object.hasOwn(book.names, name) ? book.names[name] : undefined;
  const parts = reference === undefined ? null : /^'?(.+?)'?!(\$?[A-Za-z]+\$?\d+)(?::.*)?$/.exec(reference);
  if (!parts) return undefined;
  const range = parseRange(parts[2]!);
  const sheet = book.sheets.find((s) => s.name === parts[1]!.replace(/''/g, "'"));
  if (!range || !sheet) return undefined;
  const ref = columnLetters(range.left) + range.top;
  return sheet.rows.find((row) => row.row === range.top)?.cells.find((cell) => cell.ref === ref);
}

function byLabel(book: XlsxBook, labels: readonly string[]): XlsxCell | undefined {
  const sheet = book.sheets.find((s) => headerForm(s.name) === COVER_SHEET);
  for (const row of sheet?.rows ?? []) {
    const at = row.cells.findIndex((cell) => labels.includes(headerForm(cell.text)));
    if (at >= 0) return row.cells.slice(at + 1).find((cell) => visible(cell.text) !== '');
  }
  return undefined;
}
