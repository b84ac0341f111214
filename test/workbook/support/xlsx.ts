import { address, escapeAttribute, escapeText, writeZip } from '../../../src/office/index.js';

/** A cell of a test workbook: text, number, boolean, or something special. `undefined` is no cell at all. */
export type Cell =
  | string
  | number
  | boolean
  | undefined
  | { formula: string; result?: string | number }
  | { error: string }
  /** Serial number shown as a date. */
  | { date: number };

export interface Sheet {
  name: string;
  /** From row 1, column A. */
  rows: Cell[][];
  merges?: string[];
  /** 1-based. */
  hiddenRows?: number[];
  state?: 'hidden';
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function cellXml(cell: Cell, ref: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string')
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${Number(cell)}</v></c>`;
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${cell.error}</v></c>`;
  if ('date' in cell) return `<c r="${ref}" s="1"><v>${cell.date}</v></c>`;
  const result = cell.result === undefined ? '' : `<v>${cell.result}</v>`;
  return `<c r="${ref}"${typeof cell.result === 'string' ? ' t="str"' : ''}><f>${escapeText(cell.formula)}</f>${result}</c>`;
}

function sheetXml({ rows, merges = [], hiddenRows = [] }: Sheet): string {
  const body = rows.map((cells, i) => {
    const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : '';
    return `<row r="${i + 1}"${hidden}>${cells.map((cell, j) => cellXml(cell, address(j + 1, i + 1))).join('')}</row>`;
  });
  const merged =
    merges.length > 0 ? `<mergeCells>${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>` : '';
  return `<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${merged}</worksheet>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PKG = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least xlsx that a reader accepts; any cell content can be had, also what no program would write. */
export function makeXlsx(sheets: Sheet[], names: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PKG}/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.map((s, i) => `<sheet name="${escapeAttribute(s.name)}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="s${i + 1}"/>`).join('')}</sheets><definedNames>${Object.entries(
      names,
    )
      .map(([name, ref]) => `<definedName name="${name}">${escapeText(ref)}</definedName>`)
      .join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PKG}/relationships">${sheets.map((_, i) => `<Relationship Id="s${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="st" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
  });
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, data: utf8(head + xml) })));
}
