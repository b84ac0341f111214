/** One stored entry as the central directory describes it, with its bytes still compressed. */
export interface RawEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  size: number;
  compressed: Uint8Array;
}

/**
 * An opened zip. Entries are inflated when asked for; `text` and `bytes` throw DiagnosticError
 * (FILE-011 larger than declared, FILE-015 damaged, FILE-016 unknown method) for an entry that cannot be read.
 */
export interface ZipArchive {
  readonly file: string;
  /** Names of the files inside, in stored order, with `/` as separator; folders left out. */
  names(): string[];
  has(name: string): boolean;
  /** Content, or undefined when there is no such entry. Names are compared exactly first, then without case (OPC). */
  bytes(name: string): Uint8Array | undefined;
  /** Content decoded: UTF-8 unless a byte order mark or an XML declaration says otherwise. */
  text(name: string): string | undefined;
  /** The entry without inflating it, to be copied as it is. */
  raw(name: string): RawEntry | undefined;
}

/** Bounds that an ordinary Office file never reaches. */
export interface ZipLimits {
  entries: number;
  /** Bytes of one entry when inflated. */
  entryBytes: number;
  /** Bytes of all entries when inflated. */
  totalBytes: number;
  /** Inflated ÷ compressed, looked at for entries above `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
}

export const defaultLimits: ZipLimits = {
  entries: 10_000,
  entryBytes: 256 * 1024 * 1024,
  totalBytes: 768 * 1024 * 1024,
  ratio: 300,
  ratioFrom: 16 * 1024 * 1024,
};
