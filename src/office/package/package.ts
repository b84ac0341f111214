import type { ZipArchive } from '../zip/archive.js';

/** One relationship of a part. */
export interface Relationship {
  id: string;
  /** Last segment of the type, the same in transitional and strict files: `worksheet`, `customXml`. */
  type: string;
  /** The type in full. */
  typeUri: string;
  /** Name of the part meant; for an external one the address as written. */
  target: string;
  external: boolean;
}

export type PackageKind = 'xlsx' | 'docx';

/**
 * An opened OOXML package (xlsx or docx). Reading a part may throw DiagnosticError (see {@link ZipArchive}).
 * Part names have no leading slash.
 */
export interface OoxmlPackage {
  readonly file: string;
  readonly kind: PackageKind;
  /** `xl/workbook.xml`, `word/document.xml`, or what the package names instead. */
  readonly mainPart: string;
  readonly archive: ZipArchive;
  names(): string[];
  has(part: string): boolean;
  /** Decoded content of a part; in a docx with the usual prefixes (`w:` …), whichever the file has, and in transitional namespaces. */
  part(part: string): string | undefined;
  bytes(part: string): Uint8Array | undefined;
  contentType(part: string): string | undefined;
  /** Relationships of a part, in stored order; of the package itself for ''. */
  relationships(part: string): Relationship[];
  /** Existing parts that `part` is related to by this type (last segment), in stored order. */
  related(part: string, type: string): string[];
  /** Custom XML parts of the main part and their content, in stored order. */
  customXml(): { part: string; xml: string }[];
}
