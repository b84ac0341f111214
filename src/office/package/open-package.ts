import { type Diagnostic, DiagnosticError, type Outcome } from '../../diagnostics/index.js';
import { binaryWorkbook, macroFile, notAnOfficePackage, openDocumentFile, otherOfficeFile } from '../codes.js';
import { refuseContainer } from '../container/refuse.js';
import { withUsualNames } from '../xml/usual-names.js';
import type { ZipArchive } from '../zip/archive.js';
import { readZip } from '../zip/read-zip.js';
import { CONTENT_TYPES, type ContentTypes, contentTypeOf, readContentTypes } from './content-types.js';
import type { OoxmlPackage, PackageKind, Relationship } from './package.js';
import { relationshipsPart } from './part-name.js';
import { readRelationships } from './relationships.js';
import { isStrict, transitional } from './transitional.js';

/**
 * Opens an xlsx or docx. With `expected`, the other of the two is refused (FILE-005).
 * Codes: FILE-001 … FILE-022 as the file deserves; a macro is a warning (FILE-008) and the package is still opened.
 */
export function openPackage(bytes: Uint8Array, file: string, expected?: PackageKind): Outcome<OoxmlPackage> {
  const refused = refuseContainer(bytes, file);
  if (refused) return { diagnostics: [refused] };
  const zip = readZip(bytes, file);
  if (!zip.value) return { diagnostics: zip.diagnostics };
  try {
    return recognise(zip.value, expected);
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: error.diagnostics };
    throw error;
  }
}

function recognise(archive: ZipArchive, expected: PackageKind | undefined): Outcome<OoxmlPackage> {
  const { file } = archive;
  const place = { kind: 'file', file } as const;
  const refuse = (diagnostic: Diagnostic): Outcome<OoxmlPackage> => ({ diagnostics: [diagnostic] });
  const types = archive.text(CONTENT_TYPES);
  const rels = archive.text(relationshipsPart(''));
  if (types === undefined || rels === undefined) {
    if (archive.text('mimetype')?.startsWith('application/vnd.oasis.opendocument')) {
      return refuse(
        openDocumentFile({ place, message: '这是 OpenDocument（.ods、.odt）文件，这里要 .xlsx 或 .docx。' }),
      );
    }
    return refuse(notAnOfficePackage({ place, message: '这是压缩包，但里面不是 Excel 或 Word 文件的内容。' }));
  }
  const contentTypes = readContentTypes(types, { file, part: CONTENT_TYPES });
  const main = readRelationships(rels, '', { file, part: '_rels/.rels' }).find(
    (relationship) => relationship.type === 'officeDocument' && archive.has(relationship.target),
  )?.target;
  if (main === undefined) {
    return refuse(notAnOfficePackage({ place, message: '文件里找不到正文，不是完整的 Excel 或 Word 文件。' }));
  }
  const type = contentTypeOf(contentTypes, main) ?? '';
  if (/sheet\.binary/i.test(type)) {
    return refuse(binaryWorkbook({ place, message: '这是二进制工作簿（.xlsb），这里要 .xlsx。' }));
  }
  const kind = kindOf(type);
  if (kind === undefined || (expected !== undefined && kind !== expected)) {
    return refuse(otherOfficeFile({ place, message: otherKind(type, expected) }));
  }
  const value = new Package(
    kind === 'docx' && isStrict(rels) ? transitional(archive) : archive,
    kind,
    main,
    contentTypes,
  );
  const macro = /macroEnabled/i.test(type) || value.related(main, 'vbaProject').length > 0;
  return { value, diagnostics: macro ? [macroFile({ place, message: '文件带有宏；只读数据，不运行宏。' })] : [] };
}

function kindOf(type: string): PackageKind | undefined {
  if (/spreadsheetml|ms-excel/i.test(type)) return 'xlsx';
  return /wordprocessingml|ms-word/i.test(type) ? 'docx' : undefined;
}

function otherKind(type: string, expected: PackageKind | undefined): string {
  const found = kindOf(type) ?? (/presentationml/.test(type) ? 'pptx' : undefined);
  const what = found === undefined ? '另一种 Office 文件' : called[found];
  return `这其实是${what}，这里要${expected === undefined ? ' Excel 工作簿或 Word 文档' : called[expected]}。`;
}

const called = { xlsx: ' Excel 工作簿（.xlsx）', docx: ' Word 文档（.docx）', pptx: '演示文稿（.pptx）' };

class Package implements OoxmlPackage {
  readonly file: string;
  private readonly cache = new Map<string, Relationship[]>();

  constructor(
    readonly archive: ZipArchive,
    readonly kind: PackageKind,
    readonly mainPart: string,
    private readonly types: ContentTypes,
  ) {
    this.file = archive.file;
  }

  names(): string[] {
    return this.archive.names();
  }

  has(part: string): boolean {
    return this.archive.has(part);
  }

  part(part: string): string | undefined {
    const text = this.archive.text(part);
    return this.kind === 'docx' && text !== undefined ? withUsualNames(text) : text;
  }

  bytes(part: string): Uint8Array | undefined {
    return this.archive.bytes(part);
  }

  contentType(part: string): string | undefined {
    return contentTypeOf(this.types, part);
  }

  relationships(part: string): Relationship[] {
    let known = this.cache.get(part);
    if (!known) {
      const rels = relationshipsPart(part);
      const xml = this.archive.text(rels);
      known = xml === undefined ? [] : readRelationships(xml, part, { file: this.file, part: rels });
      this.cache.set(part, known);
    }
    return known;
  }

  related(part: string, type: string): string[] {
    return this.relationships(part)
      .filter((relationship) => relationship.type === type && !relationship.external && this.has(relationship.target))
      .map((relationship) => relationship.target);
  }

  customXml(): { part: string; xml: string }[] {
    return this.related(this.mainPart, 'customXml').map((part) => ({ part, xml: this.part(part) ?? '' }));
  }
}
