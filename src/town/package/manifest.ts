/** Rises when the manifest's fields change in a way that older programs cannot read. */
export const PACKAGE_VERSION = 1;

export const MANIFEST = '清单.json';

/** What a file in a package is for. */
export type FileRole = '自查报告' | '自查报告PDF' | '问题台账' | '工作簿' | '数据';

export interface ManifestFile {
  name: string;
  role: FileRole;
  bytes: number;
  /** SHA-256, hex. */
  sha256: string;
}

/** 清单.json of a 上报包: whose it is, of which plan and date, and the hash of everything else in it. */
export interface Manifest {
  kind: '村报上报包';
  version: number;
  plan: { id: string; edition: string; title: string };
  village: { code: string; name: string; fullName: string };
  /** 数据截止日期, YYYY-MM-DD. */
  asOf: string;
  /** 成文日期 of the report, YYYY-MM-DD. */
  date: string;
  /** Whether the report's words were edited by hand after it was generated (numbers unchanged, as reviewed). */
  reportEdited: boolean;
  generator: string;
  files: ManifestFile[];
}

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';
const day = (value: unknown): value is string => text(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);
const texts = (value: unknown, ...keys: string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => text((value as Record<string, unknown>)[key]));

/** The manifest, or which field is wrong. */
export function parseManifest(source: string): Manifest | { wrong: string } {
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(source) as Record<string, unknown>;
  } catch {
    return { wrong: '不是 JSON' };
  }
  if (read?.kind !== '村报上报包') return { wrong: 'kind' };
  if (typeof read.version !== 'number') return { wrong: 'version' };
  // The fields of a later version may differ: the caller says so before anything else is looked at.
  if (read.version > PACKAGE_VERSION) return read as unknown as Manifest;
  const wrong = [
    ['plan', texts(read.plan, 'id', 'edition')],
    ['village', texts(read.village, 'code', 'name')],
    ['asOf', day(read.asOf)],
    ['date', day(read.date)],
    [
      'files',
      Array.isArray(read.files) &&
        read.files.every(
          (file) =>
            texts(file, 'name', 'role', 'sha256') &&
            /^[0-9a-f]{64}$/.test(file.sha256) &&
            Number.isSafeInteger(file.bytes),
        ),
    ],
  ].find(([, right]) => !right);
  return wrong ? { wrong: String(wrong[0]) } : (read as unknown as Manifest);
}
