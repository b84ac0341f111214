import { DiagnosticError } from '../../diagnostics/index.js';
import { readZip } from '../zip/read-zip.js';
import { rewriteArchive } from './write-package.js';

/**
 * Takes out of a package that a library made whatever differs from run to run: zip dates become 1980-01-01, the
 * dates in docProps/core.xml become `date` (ISO 8601, with or without a time).
 */
export function normalisePackage(bytes: Uint8Array, date: string): Uint8Array {
  const { value, diagnostics } = readZip(bytes, '');
  if (!value) throw new DiagnosticError(...diagnostics);
  const moment = date.includes('T') ? date : `${date}T00:00:00Z`;
  const core = value
    .text('docProps/core.xml')
    ?.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(<)/g, `$1${moment}$2`)
    .replace(/(<cp:lastPrinted\b[^>]*>)[^<]*(<)/g, `$1${moment}$2`);
  return rewriteArchive(value, core === undefined ? {} : { 'docProps/core.xml': core });
}
