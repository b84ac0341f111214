import type { Files } from '../../ports.js';
import { sha256 } from '../../village/index.js';

export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const INFO = 'bag-info.txt';
/** Tag files in the order of the tag manifest. */
export const TAG_FILES = [INFO, 'bagit.txt', MANIFEST] as const;

/** Lines of a manifest (RFC 8493, 2.1.3): hash, two spaces, path; what would break the line is percent-encoded. */
export const manifestText = (hashes: Iterable<readonly [string, string]>): string =>
  [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${encodePath(path)}\n`)
    .join('');

const encodePath = (path: string): string =>
  path.replace(/[%\r\n]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
export const decodePath = (path: string): string =>
  path.replace(/%(25|0D|0A)/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** A bag while it is filled: payload goes to the disk at once, `close` writes what makes it a bag. */
export class BagWriter {
  readonly #hashes = new Map<string, string>();
  #bytes = 0;

  constructor(
    private readonly files: Files,
    private readonly folder: string,
  ) {}

  /** Writes a file below `data/`; the value is its path in the bag. Never the same path twice. */
  async add(path: string, content: Uint8Array | string): Promise<string> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const inBag = `data/${path}`;
    if (this.#hashes.has(inBag)) throw new Error('two files of one name in a bag');
    await this.files.write(`${this.folder}/${inBag}`, bytes);
    this.#hashes.set(inBag, sha256(bytes));
    this.#bytes += bytes.length;
    return inBag;
  }

  hashOf(inBag: string): string {
    return this.#hashes.get(inBag)!;
  }

  /** The tag files; `info` goes into bag-info.txt behind the size. */
  async close(info: readonly (readonly [string, string])[]): Promise<void> {
    const size = ['Payload-Oxum', `${this.#bytes}.${this.#hashes.size}`] as const;
    const lines = [size, ...info].map(([key, value]) => `${key}: ${value.replace(/[\r\n]+/g, ' ')}\n`);
    const tags: Record<(typeof TAG_FILES)[number], string> = {
      [INFO]: lines.join(''),
      'bagit.txt': BAGIT,
      [MANIFEST]: manifestText(this.#hashes),
    };
    const hashes = TAG_FILES.map((name) => [name, sha256(new TextEncoder().encode(tags[name]))] as const);
    for (const name of [INFO, MANIFEST] as const) await this.files.write(`${this.folder}/${name}`, tags[name]);
    await this.files.write(`${this.folder}/${TAG_MANIFEST}`, manifestText(hashes));
    // Last: what has no bagit.txt is no archive.
    await this.files.write(`${this.folder}/bagit.txt`, BAGIT);
  }

  /** Takes back what was written, when the archive cannot be finished. */
  async undo(): Promise<void> {
    for (const path of this.#hashes.keys()) await this.files.remove(`${this.folder}/${path}`);
  }
}
