import { type Diagnostic, DiagnosticError } from '../../diagnostics/index.js';
import { openPackage, readZip } from '../../office/index.js';
import { MANIFEST, type Manifest } from '../package/manifest.js';
import { readVillagePackage } from '../package/read-package.js';
import type { ReceivedKind } from './receipt.js';

export interface Opened {
  kind: ReceivedKind;
  /** The workbook's bytes: the file itself, or the one in the package. */
  workbook?: Uint8Array;
  manifest?: Manifest;
  savedAt?: string;
  /** Why there is no workbook. */
  diagnostics: Diagnostic[];
}

/** What a file is, by its content; a package is verified. Nothing is believed of its name. */
export function openReceived(bytes: Uint8Array, file: string): Opened {
  if (readZip(bytes, file).value?.has(MANIFEST)) {
    const read = readVillagePackage(bytes, file);
    const workbook = read.value?.files.get('工作簿');
    if (!read.value || !workbook) return { kind: '上报包', diagnostics: read.diagnostics };
    const savedAt = savedAtOf(workbook);
    return { kind: '上报包', workbook, manifest: read.value.manifest, ...(savedAt && { savedAt }), diagnostics: [] };
  }
  const opened = openPackage(bytes, file, 'xlsx');
  if (!opened.value) {
    // A zip that is nothing of Office's: most likely a package, cut off or packed by hand.
    const zip = /\.zip$/i.test(file) ? readVillagePackage(bytes, file) : undefined;
    return { kind: '其他', diagnostics: zip?.diagnostics ?? opened.diagnostics };
  }
  const savedAt = savedAtOf(bytes);
  return { kind: '工作簿', workbook: bytes, ...(savedAt && { savedAt }), diagnostics: [] };
}

/** When Excel or WPS last saved the workbook. What we wrote ourselves carries no time (1980). */
function savedAtOf(bytes: Uint8Array): string | undefined {
  try {
    const properties = openPackage(bytes, '', 'xlsx').value?.part('docProps/core.xml') ?? '';
    const saved = /<dcterms:modified[^>]*>\s*(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))\s*</.exec(properties)?.[1];
    return saved && saved > '2000' && !Number.isNaN(Date.parse(saved)) ? new Date(saved).toISOString() : undefined;
  } catch (error) {
    if (error instanceof DiagnosticError) return undefined;
    throw error;
  }
}
