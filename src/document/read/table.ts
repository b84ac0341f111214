import { isDeepStrictEqual } from 'node:util';
import { coveredCellText, droppedDeletion, tableLayout } from '../codes.js';
import { plainText } from '../plain-text.js';
import type { Table, TableCell, TableRow } from '../tree.js';
import { excerpt } from '../walk.js';
import type { Context } from './context.js';
import { chosenBranch } from './inlines.js';
import { fillOf, integer, points, toggle } from './measure.js';
import type { Notice } from './notices.js';
import type { Borders } from './table-borders.js';
import { cellBorders, readBorders } from './table-borders.js';
import { readDirection } from './table-direction.js';
import { readMargins } from './table-margins.js';
import { cellStyles } from './table-style.js';
import type { Width } from './table-width.js';
import { columnWidths, readGrid, readWidth } from './table-width.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

interface DraftCell {
  start: number;
  merge: 'restart' | 'continue' | undefined;
  own: Borders;
  cell: TableCell;
}

interface DraftRow {
  row: TableRow;
  cells: DraftCell[];
  borders: Borders;
}

/** Builds one table, row by row, so that the XML of a row can be dropped as soon as it is read. */
class TableReader {
  readonly #tblPr: El | undefined;
  readonly #grid: number[];
  readonly #borders: Borders;
  readonly #margin: Table['cellMargin'];
  readonly #style: ReturnType<typeof cellStyles>;
  readonly #rows: DraftRow[] = [];
  readonly #declared: (number | undefined)[] = [];
  readonly #notices: Notice[] = [];
  readonly #width: Width;
  readonly #anchor: Table['anchor'];
  #waiting: El | undefined;

  constructor(
    tbl: El,
    private readonly context: Context,
  ) {
    this.#tblPr = child(tbl, 'w:tblPr');
    this.#grid = readGrid(tbl);
    this.#width = readWidth(child(this.#tblPr, 'w:tblW'));
    const chain = context.styles.table(val(this.#tblPr, 'w:tblStyle'));
    const levels = [...chain.map((s) => child(s, 'w:tblPr')), this.#tblPr];
    this.#borders = levels.reduce<Borders>((b, level) => readBorders(child(level, 'w:tblBorders'), b), {});
    this.#margin = levels.reduce((m, level) => readMargins(child(level, 'w:tblCellMar'), m), {
      top: 0,
      right: 5.4,
      bottom: 0,
      left: 5.4,
    });
    this.#style = cellStyles(chain, this.#tblPr, this.#grid.length, context.theme);
    this.#anchor = anchorOf(child(this.#tblPr, 'w:tblpPr'));
    if (child(this.#tblPr, 'w:tblpPr') && !this.#anchor)
      this.#notices.push({ make: tableLayout, message: '浮动的表格按普通表格排在正文里。' });
  }

  /** Takes a row; it is read when the next one comes, for the last may look different. */
  addRow(tr: El): void {
    if (this.#waiting) this.#readRow(this.#waiting, false);
    this.#waiting = tr;
  }

  #readRow(tr: El, last: boolean): void {
    const trPr = child(tr, 'w:trPr');
    const drafts: DraftCell[] = [];
    const r = this.#rows.length;
    const before = columns(val(trPr, 'w:gridBefore')) ?? 0;
    if (before > 0) drafts.push(blank(0, before));
    let column = before;
    for (const tc of cellsOf(tr)) {
      const draft = this.#cell(tc, r, column, last);
      const previous = drafts[drafts.length - 1];
      if (val(child(tc, 'w:tcPr'), 'w:hMerge') === 'continue' && previous) previous.cell.colSpan += draft.cell.colSpan;
      else drafts.push(draft);
      column += draft.cell.colSpan;
    }
    const after = columns(val(trPr, 'w:gridAfter')) ?? 0;
    if (after > 0) drafts.push(blank(column, after));
    if (drafts.length === 0) return;
    if (child(trPr, 'w:del')) {
      const text = excerpt(drafts.flatMap((d) => d.cell.blocks.map(plainText)).join(' '), 60);
      this.#notices.push({ make: droppedDeletion, found: text, message: `修订中删除的表格行“${text}”没有读入。` });
      return;
    }
    const levels = [...this.#style(r, 0, 1, last).row, trPr];
    const on = (name: string) => levels.reduce((set, level) => toggle(level, name) ?? set, false);
    const height = child(trPr, 'w:trHeight');
    const minHeight = points(height?.attrs['w:val']);
    this.#rows.push({
      cells: drafts,
      borders: readBorders(child(child(tr, 'w:tblPrEx'), 'w:tblBorders'), this.#borders),
      row: {
        cells: [],
        header: on('w:tblHeader'),
        cantSplit: on('w:cantSplit'),
        ...(minHeight && { minHeight }),
        ...(minHeight && height?.attrs['w:hRule'] === 'exact' && { exact: true as const }),
      },
    });
  }

  #cell(tc: El, row: number, column: number, last: boolean): DraftCell {
    const { context } = this;
    const tcPr = child(tc, 'w:tcPr');
    const colSpan = Math.max(1, columns(val(tcPr, 'w:gridSpan')) ?? 1);
    const style = this.#style(row, column, colSpan, last);
    const levels = [...style.cell, tcPr];
    const fill = levels.reduce<string | undefined>((f, level) => fillOf(child(level, 'w:shd')) ?? f, undefined);
    const vAlign = levels.reduce<string>((v, level) => val(level, 'w:vAlign') ?? v, 'top');
    const merge = child(tcPr, 'w:vMerge');
    const width = readWidth(child(tcPr, 'w:tcW'));
    if (colSpan === 1 && width && 'pt' in width) this.#declared[column] ??= width.pt;
    const asked = levels.reduce<string>((d, level) => val(level, 'w:textDirection') ?? d, 'lrTb');
    const { direction, message } = readDirection(asked);
    if (message) this.#notices.push({ make: tableLayout, message });
    const margin = levels.reduce((m, level) => readMargins(child(level, 'w:tcMar'), m), this.#margin);
    const blocks = context.blocks(tc.children, {
      ...context,
      surrounding: style.surrounding,
      inCell: true,
      // A share of the cell, which no one has measured yet: the grid stands.
      relativeTables: [],
    });
    return {
      start: column,
      merge: merge && (merge.attrs['w:val'] === 'restart' ? 'restart' : 'continue'),
      own: levels.reduce<Borders>((b, level) => readBorders(child(level, 'w:tcBorders'), b), {}),
      cell: {
        blocks,
        colSpan,
        rowSpan: 1,
        verticalAlign: vAlign === 'center' || vAlign === 'bottom' ? vAlign : 'top',
        borders: {},
        ...(fill && fill !== 'none' && { fill }),
        ...(direction && { direction }),
        ...(!isDeepStrictEqual(margin, this.#margin) && { margin }),
      },
    };
  }

  /** The finished table; undefined for one without rows. */
  finish(): Table | undefined {
    if (this.#waiting) this.#readRow(this.#waiting, true);
    const rows = this.#rows;
    if (rows.length === 0) return undefined;
    const count = Math.max(...rows.map((r) => lastColumn(r)), 1);
    const open = new Map<number, DraftCell>();
    for (const [r, { cells, row, borders }] of rows.entries()) {
      for (const draft of cells) {
        const above = open.get(draft.start);
        if (draft.merge === 'continue' && above && above.cell.colSpan === draft.cell.colSpan) {
          above.cell.rowSpan++;
          if (draft.own.bottom !== undefined) above.own.bottom = draft.own.bottom;
          above.cell.borders = this.#lines(above, r, borders, count);
          this.#covered(draft);
          continue;
        }
        row.cells.push(draft.cell);
        draft.cell.borders = this.#lines(draft, r, borders, count);
        for (let c = draft.start; c < draft.start + draft.cell.colSpan; c++) open.delete(c);
        if (draft.merge) open.set(draft.start, draft);
      }
    }
    const relative = this.#width && 'share' in this.#width ? this.#width.share : undefined;
    const hang = this.context.layout.tablesHang && !this.context.inCell ? this.#margin.left : 0;
    const indent = (points(child(this.#tblPr, 'w:tblInd')?.attrs['w:w']) ?? 0) - hang;
    const align = val(this.#tblPr, 'w:jc');
    const table: Table = {
      kind: 'table',
      columns: columnWidths(this.#grid, this.#declared, count, this.#width),
      align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'left',
      cellMargin: this.#margin,
      rows: rows.map((r) => r.row),
      ...(indent && { indent }),
      ...(this.#anchor && { anchor: this.#anchor }),
    };
    if (relative) this.context.relativeTables.push({ table, share: relative });
    this.context.notices.block(table, this.#notices);
    return table;
  }

  #lines(draft: DraftCell, lastRow: number, table: Borders, count: number): TableCell['borders'] {
    return cellBorders(draft.own, table, {
      top: lastRow - draft.cell.rowSpan + 1 === 0,
      bottom: lastRow === this.#rows.length - 1,
      left: draft.start === 0,
      right: draft.start + draft.cell.colSpan >= count,
    });
  }

  #covered(draft: DraftCell): void {
    const text = excerpt(draft.cell.blocks.map(plainText).join(' '), 60);
    if (text)
      this.#notices.push({
        make: coveredCellText,
        found: text,
        message: `合并单元格下面压着的文字“${text}”没有读入。`,
      });
  }
}

/** pt from the paper's edge above which no text stands. */
const headOfPage = 105;

/** Where a floating table stands, of the places that the tree knows. */
function anchorOf(tblpPr: El | undefined): Table['anchor'] {
  const attrs = tblpPr?.attrs ?? {};
  if (attrs['w:vertAnchor'] === 'margin' && attrs['w:tblpYSpec'] === 'bottom') return 'page-bottom';
  if (attrs['w:vertAnchor'] !== 'page' || attrs['w:horzAnchor'] !== 'page') return undefined;
  const [left, top] = [points(attrs['w:tblpX']), points(attrs['w:tblpY'])];
  return left !== undefined && top !== undefined && top < headOfPage ? { left, top } : undefined;
}

const lastColumn = ({ cells }: DraftRow): number => {
  const last = cells[cells.length - 1]!;
  return last.start + last.cell.colSpan;
};

/** Empty place before or after the cells of a row that is shorter than the grid. */
const blank = (start: number, colSpan: number): DraftCell => ({
  start,
  merge: undefined,
  own: { top: null, bottom: null, left: null, right: null },
  cell: { blocks: [], colSpan, rowSpan: 1, verticalAlign: 'top', borders: {} },
});

/** Cells of a row, through content controls and other wrappers. */
function* cellsOf(el: El): Generator<El> {
  for (const c of el.name === 'mc:AlternateContent' ? chosenBranch(el) : el.children) {
    if (c.name === 'w:tc') yield c;
    else if (wrappers.has(c.name)) yield* cellsOf(c);
  }
}

function* rowsOf(el: El): Generator<El> {
  for (const c of el.name === 'mc:AlternateContent' ? chosenBranch(el) : el.children) {
    if (c.name === 'w:tr') yield c;
    else if (wrappers.has(c.name)) yield* rowsOf(c);
  }
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'mc:AlternateContent']);

/** Word has 63 columns; a cell that claims more than any program draws would cost memory for each. */
const MOST_COLUMNS = 1000;

/** A number of columns that a row skips or a cell covers. */
function columns(text: string | undefined): number | undefined {
  const count = integer(text);
  return count === undefined ? undefined : Math.min(count, MOST_COLUMNS);
}

function readerOf(tbl: El, context: Context): TableReader {
  tbl.state ??= new TableReader(tbl, context);
  return tbl.state as TableReader;
}

/** Takes a row of a table that is still being parsed. */
export const readRow = (tbl: El, tr: El, context: Context): void => readerOf(tbl, context).addRow(tr);

/** A closed table: the rows taken before, and those still inside `tbl`. */
export function readTable(tbl: El, context: Context): Table | undefined {
  const reader = readerOf(tbl, context);
  for (const tr of rowsOf(tbl)) reader.addRow(tr);
  return reader.finish();
}
