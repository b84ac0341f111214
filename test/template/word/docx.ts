import { readZip, writeZip } from '../../../src/office/index.js';
import { compileWordTemplate, type FillOptions, fillTemplate } from '../../../src/template/index.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const ROOT =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

/** A Word file as Word itself would pack it. `parts`: header1, footer1, footnotes … by name without folder, inner XML. */
export function docx(body: string, parts: Record<string, string> = {}, styles = ''): Uint8Array {
  const kinds = { header: 'hdr', footer: 'ftr', footnotes: 'footnotes' } as const;
  const related = Object.entries(parts).map(([name, inner], i) => {
    const type = name.replace(/\d+$/, '') as keyof typeof kinds;
    return { name, type, inner, id: `rId${i + 10}`, root: kinds[type] };
  });
  const references = related
    .filter(({ type }) => type !== 'footnotes')
    .map(({ type, id }) => `<w:${type}Reference w:type="default" r:id="${id}"/>`)
    .join('');
  const section = SECTION.replace('<w:sectPr>', `<w:sectPr>${references}`);
  const types = [
    ['word/document.xml', 'document.main'],
    ['word/styles.xml', 'styles'],
    ...related.map(({ name, type }) => [`word/${name}.xml`, type]),
  ];
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const entries: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${WORD}.${type}+xml"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'styles', 'styles.xml')}${related.map(({ id, type, name }) => relationship(id, type, `${name}.xml`)).join('')}</Relationships>`,
    ],
    ['word/document.xml', `<w:document ${ROOT}><w:body>${body}${section}</w:body></w:document>`],
    [
      'word/styles.xml',
      `<w:styles ${ROOT}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${styles}</w:styles>`,
    ],
    ...related.map(({ name, root, inner }): [string, string] => [
      `word/${name}.xml`,
      `<w:${root} ${ROOT}>${inner}</w:${root}>`,
    ]),
  ];
  return writeZip(entries.map(([name, xml]) => ({ name, data: DECLARATION + xml })));
}

/** Fills a Word file; throws what is wrong with it. */
export async function filledDocx(template: Uint8Array, data: unknown, options: FillOptions = {}): Promise<Uint8Array> {
  const { value, diagnostics } = await compileWordTemplate(template, { file: '表.docx' });
  const filled = value && fillTemplate(value, data, options);
  if (!filled?.value) throw new Error(JSON.stringify([...diagnostics, ...(filled?.diagnostics ?? [])], null, 1));
  return filled.value;
}

export const textPart = (bytes: Uint8Array, part = 'word/document.xml'): string =>
  readZip(bytes, 'x.docx').value!.text(part)!;
