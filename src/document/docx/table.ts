import { cellColumns } from '../table-grid.js';
import type { Table, TableCell } from '../tree.js';
import type { DocxWriter } from './package.js';
import { borderXml } from './paragraph.js';
import { el, twips, val } from './xml.js';

/** A table as `w:tbl`; cells that reach down are continued in the rows they cover. */
export function tableXml(table: Table, writer: DocxWriter): string {
  const { columns, cellMargin, align, indent } = table;
  const total = columns.reduce((a, b) => a + b, 0);
  const properties = el(
    'w:tblPr',
    {},
    [
      anchorXml(table.anchor),
      el('w:tblW', { 'w:w': twips(total), 'w:type': 'dxa' }),
      val('w:jc', align),
      indent ? el('w:tblInd', { 'w:w': twips(indent), 'w:type': 'dxa' }) : '',
      val('w:tblLayout', 'fixed').replace('w:val', 'w:type'),
      el('w:tblCellMar', {}, marginsXml(cellMargin)),
    ].join(''),
  );
  const grid = el('w:tblGrid', {}, columns.map((w) => el('w:gridCol', { 'w:w': twips(w) })).join(''));
  return el('w:tbl', {}, properties + grid + rowsOf(table, writer).join(''));
}

function anchorXml(anchor: Table['anchor']): string {
  if (!anchor) return '';
  const place =
    anchor === 'page-bottom'
      ? { 'w:vertAnchor': 'margin', 'w:horzAnchor': 'margin', 'w:tblpX': 0, 'w:tblpYSpec': 'bottom' }
      : {
          'w:vertAnchor': 'page',
          'w:horzAnchor': 'page',
          'w:tblpX': twips(anchor.left),
          'w:tblpY': twips(anchor.top),
        };
  return el('w:tblpPr', place);
}

const marginsXml = (margin: Table['cellMargin']): string =>
  (['top', 'left', 'bottom', 'right'] as const)
    .map((side) => el(`w:${side}`, { 'w:w': twips(margin[side]), 'w:type': 'dxa' }))
    .join('');

/** A cell that covers columns from `start` in all rows before `until`. */
interface Reaching {
  cell: TableCell;
  start: number;
  until: number;
}

function rowsOf(table: Table, writer: DocxWriter): string[] {
  const starts = cellColumns(table);
  let reaching: Reaching[] = [];
  return table.rows.map((row, r) => {
    reaching = reaching.filter((c) => c.until > r);
    const cells = [
      ...reaching.map(({ cell, start }) => ({ start, xml: cellXml(table, cell, start, 'continue', '<w:p/>') })),
      ...row.cells.map((cell, c) => {
        const start = starts[r]![c]!;
        return { start, xml: cellXml(table, cell, start, cell.rowSpan > 1 ? 'restart' : '', content(cell, writer)) };
      }),
    ].sort((a, b) => a.start - b.start);
    for (const [c, cell] of row.cells.entries())
      if (cell.rowSpan > 1) reaching.push({ cell, start: starts[r]![c]!, until: r + cell.rowSpan });
    const properties = [
      row.cantSplit ? '<w:cantSplit/>' : '',
      row.minHeight
        ? el('w:trHeight', { 'w:val': twips(row.minHeight), 'w:hRule': row.exact ? 'exact' : undefined })
        : '',
      row.header ? '<w:tblHeader/>' : '',
    ].join('');
    return el('w:tr', {}, (properties && el('w:trPr', {}, properties)) + cells.map((c) => c.xml).join(''));
  });
}

/** A cell ends with a paragraph, or Word calls the file damaged. */
function content({ blocks }: TableCell, writer: DocxWriter): string {
  const last = blocks.at(-1)?.kind;
  return writer.blocks(blocks) + (last === undefined || last === 'table' ? '<w:p/>' : '');
}

const directions = { vertical: 'tbRlV', clockwise: 'tbRl', counterclockwise: 'btLr' };

function cellXml(table: Table, cell: TableCell, start: number, merge: string, inner: string): string {
  const width = table.columns.slice(start, start + cell.colSpan).reduce((a, b) => a + b, 0);
  const lines = (['top', 'left', 'bottom', 'right'] as const)
    .map((side) => borderXml(side, cell.borders[side]))
    .join('');
  const properties = [
    el('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }),
    cell.colSpan > 1 ? val('w:gridSpan', cell.colSpan) : '',
    merge && val('w:vMerge', merge),
    lines && el('w:tcBorders', {}, lines),
    cell.fill ? el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': cell.fill }) : '',
    cell.margin ? el('w:tcMar', {}, marginsXml(cell.margin)) : '',
    cell.direction ? val('w:textDirection', directions[cell.direction]) : '',
    val('w:vAlign', cell.verticalAlign),
  ].join('');
  return el('w:tc', {}, el('w:tcPr', {}, properties) + inner);
}
