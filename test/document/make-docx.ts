import { type NewEntry, writeZip } from '../../src/office/index.js';

const ns =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"' +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"' +
  ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** Inside w:styles. */
  styles?: string;
  numbering?: string;
  settings?: string;
  comments?: string;
  footnotes?: string;
  endnotes?: string;
  theme?: string;
  /** Headers and footers by relationship id, e.g. `{ footer1: '<w:p/>' }`. */
  margins?: Record<string, string>;
  /** Pictures by relationship id. */
  media?: Record<string, Uint8Array>;
}

/** A minimal docx around the XML of a body. */
export function makeDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const entries: NewEntry[] = [];
  const rels: string[] = [];
  const overrides: string[] = [];
  const add = (name: string, xml: string) => entries.push({ name, data: declaration + xml });
  const addPart = (id: string, type: string, name: string, root: string, inner: string, mime = type) => {
    add(`word/${name}`, `<${root} ${ns}>${inner}</${root}>`);
    rels.push(`<Relationship Id="${id}" Type="${relationships}/${type}" Target="${name}"/>`);
    overrides.push(
      `<Override PartName="/word/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${mime}+xml"/>`,
    );
  };
  for (const type of ['styles', 'numbering', 'settings', 'comments', 'footnotes', 'endnotes'] as const) {
    if (parts[type] !== undefined) addPart(`r-${type}`, type, `${type}.xml`, `w:${type}`, parts[type]);
  }
  if (parts.theme !== undefined) addPart('r-theme', 'theme', 'theme1.xml', 'a:theme', parts.theme);
  for (const [id, inner] of Object.entries(parts.margins ?? {})) {
    const type = id.startsWith('header') ? 'header' : 'footer';
    addPart(id, type, `${id}.xml`, type === 'header' ? 'w:hdr' : 'w:ftr', inner);
  }
  for (const [id, content] of Object.entries(parts.media ?? {})) {
    entries.push({ name: `word/media/${id}`, data: content });
    rels.push(`<Relationship Id="${id}" Type="${relationships}/image" Target="media/${id}"/>`);
  }
  add('word/document.xml', `<w:document ${ns}><w:body>${body}</w:body></w:document>`);
  add(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${overrides.join('')}</Types>`,
  );
  return writeZip(entries);
}
