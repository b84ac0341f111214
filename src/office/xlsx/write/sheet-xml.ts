import { escapeAttribute, escapeText } from '../../xml/escape.js';
import { address, columnLetters } from '../address.js';
import { looksLikeFormula } from '../patch/styles-part.js';
import { serialOfDate } from '../serial-date.js';
import { fitColumns, rowHeight } from './measure.js';
import { STYLE } from './styles-xml.js';
import { HEAD_ROWS, type Table, type TableCell, type TableColumn } from './table.js';

const textCell = (ref: string, style: number, text: string): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;

function cellXml(ref: string, cell: TableCell, { align, input }: TableColumn): string {
  if (cell === undefined) return `<c r="${ref}" s="${input === 'day' ? STYLE.day : STYLE[align]}"/>`;
  if (typeof cell === 'number') return `<c r="${ref}" s="${STYLE.number}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'link' in cell) return textCell(ref, STYLE.link, cell.text);
  if (typeof cell === 'object') return `<c r="${ref}" s="${STYLE.day}"><v>${serialOfDate(cell.day, false)}</v></c>`;
  return textCell(ref, STYLE[looksLikeFormula(cell) ? (`${align}Quoted` as const) : align], cell);
}

const rowXml = (row: number, height: number, cells: string): string =>
  `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`;

/** A worksheet part: A4 landscape, as wide as the page, header row on every page, page numbers at the foot. */
export function sheetXml(table: Table): string {
  const { rows, notes } = table;
  const columns = fitColumns(table.columns, rows);
  const last = columns.length;
  const merges = [`A1:${address(last, 1)}`];
  const half = Math.ceil(last / 2);
  merges.push(`A2:${address(half, 2)}`, `${address(half + 1, 2)}:${address(last, 2)}`);
  const lines = [
    rowXml(1, 30, textCell('A1', STYLE.title, table.title)),
    rowXml(2, 18, textCell('A2', STYLE.unit, table.unit) + textCell(address(half + 1, 2), STYLE.asOf, table.asOf)),
    rowXml(
      HEAD_ROWS,
      rowHeight(
        columns.map(({ name }) => name),
        columns,
      ) + 6,
      columns
        .map(({ name, input }, index) =>
          textCell(address(index + 1, HEAD_ROWS), input ? STYLE.headerInput : STYLE.header, name),
        )
        .join(''),
    ),
  ];
  rows.forEach((cells, index) => {
    const row = HEAD_ROWS + 1 + index;
    const xml = columns.map((column, at) => cellXml(address(at + 1, row), cells[at], column)).join('');
    lines.push(rowXml(row, rowHeight(cells, columns), xml));
  });
  const below = rows.length > 0 ? notes : [table.empty, ...notes];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  below.forEach((note, index) => {
    const row = HEAD_ROWS + 1 + rows.length + index;
    merges.push(`A${row}:${address(last, row)}`);
    const height = rowHeight([note], [{ name: '', width, align: 'left' }]);
    lines.push(rowXml(row, height, textCell(`A${row}`, STYLE.note, note)));
  });
  const bottom = HEAD_ROWS + rows.length + below.length;
  const filter = table.filter && rows.length > 0 ? `<autoFilter ref="${filterRange(table).replaceAll('$', '')}"/>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${address(last, bottom)}"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEAD_ROWS}" topLeftCell="A${HEAD_ROWS + 1}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columns.map(({ width: wide }, index) => `<col min="${index + 1}" max="${index + 1}" width="${wide}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${lines.join('')}</sheetData>${filter}` +
    `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` +
    choicesXml(table) +
    linksXml(table) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>'
  );
}

/** Lists to choose from; another answer is refused by the office program. */
function choicesXml({ columns, rows }: Table): string {
  const rules = columns.flatMap(({ choices }, index) => {
    if (!choices || rows.length === 0) return [];
    const column = columnLetters(index + 1);
    const range = `${column}${HEAD_ROWS + 1}:${column}${HEAD_ROWS + rows.length}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${escapeText(choices.join(','))}"</formula1></dataValidation>`;
  });
  return rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '';
}

/** Most links that Excel allows on a sheet. */
const MOST_LINKS = 65_530;

/** One relationship (rId1) leads to the file; each cell adds its own place in it. */
function linksXml({ rows, linkedFile }: Table): string {
  if (linkedFile === undefined) return '';
  const links = rows.flatMap((cells, index) =>
    cells.flatMap((cell, at) =>
      typeof cell === 'object' && 'link' in cell
        ? `<hyperlink ref="${address(at + 1, HEAD_ROWS + 1 + index)}" r:id="rId1" location="${escapeAttribute(cell.link)}"/>`
        : [],
    ),
  );
  return links.length > 0 ? `<hyperlinks>${links.slice(0, MOST_LINKS).join('')}</hyperlinks>` : '';
}

/** Header and rows, absolute: what the filter arrows govern. */
export const filterRange = ({ columns, rows }: Table): string =>
  `$A$${HEAD_ROWS}:$${columnLetters(columns.length)}$${HEAD_ROWS + rows.length}`;
