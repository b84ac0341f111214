import { type Diagnostic, DiagnosticError, type DiagnosticMaker, type Outcome } from '../../diagnostics/index.js';
import { readZip } from '../../office/index.js';
import { sha256 } from '../../village/index.js';
import * as say from './codes.js';
import { type FileRole, MANIFEST, type Manifest, PACKAGE_VERSION, parseManifest } from './manifest.js';

/** A 上报包 holds a handful of documents of a village: bounds well above the largest. */
const LIMITS = {
  entries: 50,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  ratio: 300,
  ratioFrom: 4 * 1024 * 1024,
};

export interface VillagePackage {
  manifest: Manifest;
  /** Content by what it is for. */
  files: ReadonlyMap<FileRole, Uint8Array>;
}

/** What the zip reader says, in the words of who handed in a package. */
const CAUSES: Record<string, DiagnosticMaker> = {
  'FILE-009': say.packageDamaged,
  'FILE-011': say.packageTooLarge,
  'FILE-012': say.packageUnsafe,
  'FILE-013': say.fileUnlisted,
  'FILE-015': say.packageDamaged,
};

/**
 * Opens a 上报包 and verifies it: nothing missing, changed, added, too large or outside its folder. Nothing is written.
 * Codes: PKG-001 … PKG-009.
 */
export function readVillagePackage(bytes: Uint8Array, file: string): Outcome<VillagePackage> {
  const place = { kind: 'file', file } as const;
  const opened = readZip(bytes, file, LIMITS);
  if (!opened.value) return { diagnostics: inPackageWords(opened.diagnostics) };
  const zip = opened.value;
  if (!zip.has(MANIFEST)) {
    return { diagnostics: [say.notAPackage({ place, message: `这个压缩包里没有“${MANIFEST}”，不是上报包。` })] };
  }
  const diagnostics: Diagnostic[] = [];
  const contentOf = (name: string): Uint8Array | undefined => {
    try {
      return zip.bytes(name);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      diagnostics.push(...inPackageWords(error.diagnostics));
      return undefined;
    }
  };
  const source = contentOf(MANIFEST);
  if (!source) return { diagnostics };
  const manifest = parseManifest(new TextDecoder().decode(source));
  if ('wrong' in manifest) {
    const message = `上报包的清单读不出来（${manifest.wrong}）。`;
    return { diagnostics: [say.manifestUnreadable({ place, message })] };
  }
  if (manifest.version > PACKAGE_VERSION) {
    const message = `上报包的格式是第${manifest.version}版，这里最多认得第${PACKAGE_VERSION}版。`;
    return { diagnostics: [say.newerPackage({ place, found: String(manifest.version), message })] };
  }
  const listed = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)]);
  for (const name of zip.names()) {
    if (!listed.has(name)) {
      diagnostics.push(say.fileUnlisted({ place, found: name, message: `上报包里多出“${name}”，清单上没有。` }));
    }
  }
  const files = new Map<FileRole, Uint8Array>();
  for (const { name, role, sha256: expected } of manifest.files) {
    if (!zip.has(name)) {
      diagnostics.push(say.fileMissing({ place, expected: [name], message: `上报包里缺“${name}”。` }));
      continue;
    }
    const content = contentOf(name);
    if (content && sha256(content) !== expected) {
      diagnostics.push(
        say.fileChanged({ place, found: name, message: `上报包里的“${name}”和清单上的校验值不符，被改过。` }),
      );
    }
    if (content) files.set(role, content);
  }
  if (!files.has('工作簿') && diagnostics.length === 0) {
    diagnostics.push(
      say.fileMissing({ place, expected: ['工作簿'], message: '上报包里没有工作簿，没有数据可以汇总。' }),
    );
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: { manifest, files }, diagnostics };
}

const inPackageWords = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((d) => {
    const { place, found, message } = d;
    return CAUSES[d.code]?.({ message, ...(place && { place }), ...(found !== undefined && { found }) }) ?? d;
  });
