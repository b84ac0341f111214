import { escapeText, type NewEntry, writeZip } from '../../office/index.js';
import type { Block, Figure, Note } from '../tree.js';
import { el } from './xml.js';

/** What node writers may use. */
export interface DocxWriter {
  blocks(blocks: readonly Block[]): string;
  /** Adds a picture once and gives its relationship. */
  media(figure: Figure): string;
  /** The next number for the name of a shape. */
  shape(): number;
  /** Writes a note; `mark` puts its reference into a run. */
  note(note: Note, mark: (reference: string) => string): string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': office,
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const extensions = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/svg+xml': 'svg' };

/** Gathers the parts of a docx. Every part that may hold pictures shares one list of relationships. */
export class DocxPackage {
  readonly #parts: { id: string; type: string; name: string; xml: string }[] = [];
  readonly #media: { id: string; figure: Figure }[] = [];

  media(figure: Figure): string {
    const known = this.#media.find((m) => m.figure.bytes === figure.bytes);
    if (known) return known.id;
    const id = `img${this.#media.length + 1}`;
    this.#media.push({ id, figure });
    return id;
  }

  /** Adds a part named after its type and gives its relationship; `root` is its element. */
  part(type: string, root: string, content: string): string {
    const number = this.#parts.filter((p) => p.type === type).length + 1;
    const name = `${type}${type === 'header' || type === 'footer' ? number : ''}.xml`;
    const id = `part${this.#parts.length + 1}`;
    this.#parts.push({ id, type, name, xml: declaration + el(root, namespaces, content) });
    return id;
  }

  /** The finished file. `body` is what stands in w:body. */
  bytes(body: string, title: string | undefined): Uint8Array {
    const entries: NewEntry[] = [];
    const relationship = (id: string, type: string, target: string) =>
      el('Relationship', { Id: id, Type: `${office}/${type}`, Target: target });
    const list = (content: string) =>
      declaration + el('Relationships', { xmlns: `${packageNs}/relationships` }, content);
    const pictures = this.#media.map(({ id, figure }) => ({
      id,
      file: `media/${id}.${extensions[figure.mime]}`,
      bytes: figure.bytes,
    }));
    const pictureRels = pictures.map(({ id, file }) => relationship(id, 'image', file)).join('');
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ...Object.entries(extensions).map(([type, extension]) => [extension, type]),
    ].map(([extension, type]) => el('Default', { Extension: extension!, ContentType: type! }));
    const overrides = [
      el('Override', { PartName: '/word/document.xml', ContentType: `${word}.document.main+xml` }),
      ...this.#parts.map((p) => el('Override', { PartName: `/word/${p.name}`, ContentType: `${word}.${p.type}+xml` })),
    ];
    const types = el('Types', { xmlns: `${packageNs}/content-types` }, [...defaults, ...overrides].join(''));
    entries.push({ name: '[Content_Types].xml', data: declaration + types });
    const core = `${packageNs}/relationships/metadata/core-properties`;
    const root = `${relationship('doc', 'officeDocument', 'word/document.xml')}${el('Relationship', { Id: 'core', Type: core, Target: 'docProps/core.xml' })}`;
    entries.push({ name: '_rels/.rels', data: list(root) });
    const properties = `<cp:coreProperties xmlns:cp="${packageNs}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title ?? '')}</dc:title></cp:coreProperties>`;
    entries.push({ name: 'docProps/core.xml', data: declaration + properties });
    entries.push({
      name: 'word/document.xml',
      data: declaration + el('w:document', namespaces, el('w:body', {}, body)),
    });
    const parts = this.#parts.map((p) => relationship(p.id, p.type, p.name)).join('');
    entries.push({ name: 'word/_rels/document.xml.rels', data: list(parts + pictureRels) });
    for (const { name, xml } of this.#parts) {
      entries.push({ name: `word/${name}`, data: xml });
      if (pictureRels) entries.push({ name: `word/_rels/${name}.rels`, data: list(pictureRels) });
    }
    for (const { file, bytes } of pictures) entries.push({ name: `word/${file}`, data: bytes });
    return writeZip(entries);
  }
}
