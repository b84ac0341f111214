import ExcelJS from 'exceljs';
import { readZip, writeZip } from '../../src/office/index.js';

/** Parts of an archive as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const { value, diagnostics } = readZip(bytes, 'parts.zip');
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return Object.fromEntries(value.names().map((name) => [name, value.text(name) ?? '']));
}

export const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  writeZip(Object.entries(parts).map(([name, data]) => ({ name, data })));

/** A workbook made by exceljs. */
export async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function withExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}

interface Hand {
  sheet: string;
  strings?: string;
  styles?: string;
  workbook?: string;
  /** Added to the sheet's relationships. */
  more?: Record<string, string>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet “表” written by hand; `sheet` is what stands inside `<worksheet>`. */
export function handMade({ sheet, strings = '', styles = '', workbook: inner, more }: Hand): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${inner ?? '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...more,
  });
}
