import type { PdfImage, PdfOutlineItem } from 'pdfmake/js/PDFDocument.js';
import type { Face } from '../../fonts/face.js';
import { EmbeddedFont } from './embedded-font.js';
import { PdfmakeDocument } from './modules.js';

/** What stands in the file's properties; `date` is an ISO date, the only time that the file carries. */
export interface PdfInfo {
  title: string;
  date: string;
  author?: string;
  subject?: string;
  keywords?: string;
}

/** A file put into the PDF (PDF/A-3): the data that it was made from, or its editable source. */
export interface AttachedFile {
  /** ASCII, as it is called when taken out. */
  name: string;
  mime: string;
  relationship: 'Data' | 'Source';
  description: string;
  bytes: Uint8Array;
}

/** pdfmake's document with our fonts: no file is opened by name, nothing is fetched. `plain` serves watermark and figures. */
export class PdfDocument extends PdfmakeDocument {
  readonly #fonts = new Map<Face, EmbeddedFont>();
  readonly #plain: Face;

  constructor(info: PdfInfo, plain: Face) {
    const date = new Date(info.date);
    super(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        subset: 'PDF/A-3b',
        lang: 'zh-CN',
        displayTitle: true,
        autoFirstPage: false,
        font: null,
        compress: true,
        info: {
          Title: info.title,
          ...(info.author ? { Author: info.author } : {}),
          ...(info.subject ? { Subject: info.subject } : {}),
          ...(info.keywords ? { Keywords: info.keywords } : {}),
          Producer: 'pdfmake',
          Creator: 'cunbao',
          CreationDate: date,
          ModDate: date,
        },
      },
      null,
      () => false,
    );
    this.#plain = plain;
  }

  embedded(face: Face): EmbeddedFont {
    let font = this.#fonts.get(face);
    if (!font) {
      font = new EmbeddedFont(this, face, `F${this.#fonts.size + 1}`);
      this.#fonts.set(face, font);
      this._fontFamilies[font.name] = font;
    }
    return font;
  }

  /** Attaches a file; dated like the document itself, so that the same input gives the same bytes. */
  attach({ bytes, name, mime, relationship, description }: AttachedFile): void {
    const date = this.info.CreationDate;
    const options = { name, type: mime, relationship, description, creationDate: date, modifiedDate: date };
    this.file(Buffer.from(bytes), options);
  }

  override provideFont(): EmbeddedFont {
    return this.embedded(this.#plain);
  }

  override getFontFile(): string {
    return 'plain';
  }

  /** A name would be a file of this computer. */
  override openImage(bytes: Uint8Array): PdfImage {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('a picture is given by its bytes');
    return super.openImage(bytes);
  }

  override font(_source: unknown, _family?: unknown, size?: number): this {
    this._font = this.provideFont();
    if (typeof size === 'number') this.fontSize(size);
    return this;
  }

  /** pdfkit leaves out how many entries are shown where a list is closed, and of the root (ISO 32000-1, tables 152 and 153). */
  override endOutline(): void {
    this.outline.outlineData.Count = countShown(this.outline);
    super.endOutline();
  }

  /** pdfkit writes the properties into XML as they are; `<` in a title would spoil the file. */
  override endMetadata(): void {
    this.info = Object.fromEntries(Object.entries(this.info).map(([k, v]) => [k, typeof v === 'string' ? xml(v) : v]));
    const modified = (this.info.ModDate as Date).toISOString().replace('.000', '');
    this.appendXML(`
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:ModifyDate>${modified}</xmp:ModifyDate>
        </rdf:Description>`);
    super.endMetadata();
  }

  /** The finished file. */
  bytes(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      this.on('data', (chunk) => chunks.push(chunk));
      this.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      this.on('error', reject);
      this.end();
    });
  }
}

/** Writes how many entries each item has below it, negative where it is closed; the value is that of the item itself. */
function countShown({ children, options, outlineData }: PdfOutlineItem): number {
  let count = children.length;
  for (const child of children) {
    const below = countShown(child);
    if (child.options.expanded) count += below;
  }
  if (count > 0) outlineData.Count = options.expanded ? count : -count;
  return count;
}

const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);
