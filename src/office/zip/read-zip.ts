import { crc32, inflateRawSync } from 'node:zlib';
import { type Diagnostic, DiagnosticError, type Outcome } from '../../diagnostics/index.js';
import {
  damagedEntry,
  duplicateEntry,
  encryptedEntry,
  truncatedFile,
  unsafeEntryName,
  unsupportedCompression,
  zipBomb,
} from '../codes.js';
import { defaultLimits, type RawEntry, type ZipArchive, type ZipLimits } from './archive.js';
import { decodeText } from './decode-text.js';
import { type DirectoryEntry, entryData, overlap, readDirectory } from './directory.js';

/**
 * Opens a zip held in memory. Only the directory is read now; each entry is inflated when it is asked for.
 * Codes: FILE-009 cut off, FILE-011 too large or overlapping, FILE-012 unsafe name or a link, FILE-013 same name twice, FILE-014 password,
 * FILE-015 damaged.
 */
export function readZip(bytes: Uint8Array, file: string, limits: ZipLimits = defaultLimits): Outcome<ZipArchive> {
  const place = { kind: 'file', file } as const;
  const directory = readDirectory(bytes, limits.entries);
  if (directory === 'truncated') {
    return { diagnostics: [truncatedFile({ place, message: '文件不完整，后半部分缺失，读不出内容。' })] };
  }
  if (directory === 'damaged') {
    return { diagnostics: [damagedEntry({ place, message: '文件的内部目录已损坏，读不出内容。' })] };
  }
  if (directory === 'too-many') {
    return { diagnostics: [zipBomb({ place, message: `文件内部超过 ${limits.entries} 个小文件，不正常，未打开。` })] };
  }
  const entries = new Map<string, DirectoryEntry>();
  const diagnostics: Diagnostic[] = [];
  const lower = new Map<string, string>();
  for (const stored of directory) {
    const name = stored.name.replaceAll('\\', '/');
    const found = shown(name);
    if (unsafe(name)) {
      diagnostics.push(unsafeEntryName({ place, found, message: `内部文件名“${found}”会写到文件夹之外，未打开。` }));
    } else if (stored.link) {
      diagnostics.push(unsafeEntryName({ place, found, message: `内部文件“${found}”是指向别处的链接，未打开。` }));
    } else if (!name.endsWith('/')) {
      if (lower.has(name.toLowerCase())) {
        diagnostics.push(
          duplicateEntry({ place, found, message: `内部有两个同名文件“${found}”，无法判断哪个是真的。` }),
        );
      }
      if (stored.encrypted) {
        diagnostics.push(encryptedEntry({ place, found, message: '文件被压缩密码锁住，读不出内容。' }));
      }
      entries.set(name, stored);
      lower.set(name.toLowerCase(), name);
    }
  }
  diagnostics.push(...tooLarge(entries, limits, file));
  if (overlap(bytes, directory))
    diagnostics.push(zipBomb({ place, message: '内部文件互相重叠，展开后会大得不正常，未打开。' }));
  if (diagnostics.length > 0) return { diagnostics: firstOfEachCode(diagnostics) };
  return { value: new Archive(file, bytes, entries, lower), diagnostics: [] };
}

function unsafe(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    name.includes('\0') ||
    /^[A-Za-z]:/.test(name) ||
    /(^|\/)\.\.?(\/|$)/.test(name)
  );
}

const shown = (name: string): string =>
  [...name]
    .map((c) => (c < ' ' ? '?' : c))
    .slice(0, 80)
    .join('');

function* tooLarge(entries: Map<string, DirectoryEntry>, limits: ZipLimits, file: string): Iterable<Diagnostic> {
  const place = { kind: 'file', file } as const;
  let total = 0;
  for (const [name, entry] of entries) {
    total += entry.size;
    const suspicious = entry.size > limits.ratioFrom && entry.size > entry.compressedSize * limits.ratio;
    if (entry.size > limits.entryBytes || suspicious) {
      const size = Math.round(entry.size / 1048576);
      yield zipBomb({
        place,
        found: shown(name),
        message: `内部文件“${shown(name)}”展开后约 ${size} MB，不正常，未打开。`,
      });
    }
  }
  if (total > limits.totalBytes) {
    yield zipBomb({ place, message: `文件展开后约 ${Math.round(total / 1048576)} MB，不正常，未打开。` });
  }
}

function firstOfEachCode(diagnostics: Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => !seen.has(d.code) && seen.add(d.code));
}

class Archive implements ZipArchive {
  /** The same object each time, so that what is remembered of an entry is found again. */
  private readonly raws = new Map<string, RawEntry>();

  constructor(
    readonly file: string,
    private readonly whole: Uint8Array,
    private readonly entries: ReadonlyMap<string, DirectoryEntry>,
    private readonly lower: ReadonlyMap<string, string>,
  ) {}

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  text(name: string): string | undefined {
    const content = this.bytes(name);
    return content && decodeText(content);
  }

  raw(name: string): RawEntry | undefined {
    const known = this.raws.get(name);
    if (known) return known;
    const entry = this.find(name);
    if (!entry) return undefined;
    const compressed = entryData(this.whole, entry);
    if (!compressed) throw this.damaged(name, '的数据缺失');
    const raw = { name, method: entry.method, crc: entry.crc, size: entry.size, compressed };
    this.raws.set(name, raw);
    return raw;
  }

  bytes(name: string): Uint8Array | undefined {
    const raw = this.raw(name);
    if (!raw) return undefined;
    const content = this.inflate(raw);
    if (content.length !== raw.size || crc32(content) !== raw.crc) throw this.damaged(name, '与校验值不符');
    return content;
  }

  private find(name: string): DirectoryEntry | undefined {
    return this.entries.get(name) ?? this.entries.get(this.lower.get(name.toLowerCase()) ?? '');
  }

  private inflate({ name, method, compressed, size }: RawEntry): Uint8Array {
    if (method === 0) return compressed;
    if (method !== 8) {
      throw new DiagnosticError(
        unsupportedCompression({
          place: { kind: 'file', file: this.file },
          found: String(method),
          message: `内部文件“${shown(name)}”的压缩方法（${method}）不常见，读不了。`,
        }),
      );
    }
    try {
      // The declared size has passed the limits, so it bounds what a lying entry can allocate.
      return inflateRawSync(compressed, { maxOutputLength: Math.max(1, size) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw this.damaged(name, '解压失败');
      throw new DiagnosticError(
        zipBomb({
          place: { kind: 'file', file: this.file },
          found: shown(name),
          message: `内部文件“${shown(name)}”展开后比自报的还大，不正常，未打开。`,
        }),
      );
    }
  }

  private damaged(name: string, what: string): DiagnosticError {
    const message = `文件已损坏：内部文件“${shown(name)}”${what}。`;
    return new DiagnosticError(damagedEntry({ place: { kind: 'file', file: this.file }, found: shown(name), message }));
  }
}
