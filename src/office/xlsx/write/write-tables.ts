import { escapeAttribute, escapeText } from '../../xml/escape.js';
import { writeZip } from '../../zip/write-zip.js';
import { filterRange, sheetXml } from './sheet-xml.js';
import { stylesXml } from './styles-xml.js';
import { HEAD_ROWS, type Table } from './table.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const partName = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** An .xlsx of printable sheets, without dates, names or anything else that changes from run to run. */
export function writeTables(tables: readonly Table[]): Uint8Array {
  return writeZip([
    { name: '[Content_Types].xml', data: contentTypes(tables) },
    { name: '_rels/.rels', data: relationships([`${OFFICE}/officeDocument`], ['xl/workbook.xml']) },
    { name: 'xl/workbook.xml', data: workbookXml(tables) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(
        [...tables.map(() => `${OFFICE}/worksheet`), `${OFFICE}/styles`],
        [...tables.map((_, index) => partName(index).slice(3)), 'styles.xml'],
      ),
    },
    { name: 'xl/styles.xml', data: stylesXml },
    ...tables.map((table, index) => ({ name: partName(index), data: sheetXml(table) })),
    ...tables.flatMap(({ linkedFile }, index) =>
      linkedFile === undefined
        ? []
        : {
            name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
            data: linkRelationship(linkedFile),
          },
    ),
  ]);
}

function contentTypes(tables: readonly Table[]): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', 'sheet.main') +
    override('xl/styles.xml', 'styles') +
    tables.map((_, index) => override(partName(index), 'worksheet')).join('') +
    '</Types>'
  );
}

const relationships = (types: readonly string[], targets: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  types
    .map((type, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${targets[index]}"/>`)
    .join('') +
  '</Relationships>';

const linkRelationship = (file: string): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="${escapeAttribute(encodeURIComponent(file))}" TargetMode="External"/></Relationships>`;

function workbookXml(tables: readonly Table[]): string {
  const quoted = ({ sheet }: Table) => `'${sheet.replaceAll("'", "''")}'`;
  const filters = tables.map((table, index) =>
    table.filter && table.rows.length > 0
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeText(quoted(table))}!${filterRange(table)}</definedName>`
      : '',
  );
  const titles = tables.map(
    (table, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeText(quoted(table))}!$${HEAD_ROWS}:$${HEAD_ROWS}</definedName>`,
  );
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>` +
    tables
      .map(
        ({ sheet, veryHidden }, index) =>
          `<sheet name="${escapeAttribute(sheet)}" sheetId="${index + 1}"${veryHidden ? ' state="veryHidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('') +
    `</sheets><definedNames>${filters.join('')}${titles.join('')}</definedNames></workbook>`
  );
}
