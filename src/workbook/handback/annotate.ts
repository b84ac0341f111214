import { type Diagnostic, type Outcome, SEVERITY_WORDS, type Severity } from '../../diagnostics/index.js';
import { type CellMark, patchXlsx, readXlsx } from '../../office/index.js';

const WEIGHT: readonly Severity[] = ['error', 'warning', 'suspected'];

/**
 * A copy of the clerk's workbook in which every cell with an error, a reminder or a doubt is coloured and commented, in the
 * diagnostics' own words. Marks of an earlier run are taken off first; nothing else in the file changes. What has a row but
 * no cell is marked at the row's first cell; what has no place in a sheet stays out. Codes: FILE (office).
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  file: string,
  diagnostics: readonly Diagnostic[],
): Outcome<Uint8Array> {
  const book = readXlsx(bytes, file);
  if (!book.value) return { diagnostics: book.diagnostics };
  const sheets = new Set(book.value.sheets.map((sheet) => sheet.name));
  return patchXlsx(bytes, file, { removeMarks: true, marks: marksOf(diagnostics, sheets) });
}

function marksOf(diagnostics: readonly Diagnostic[], sheets: ReadonlySet<string>): CellMark[] {
  const cells = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { place, severity } = diagnostic;
    if (severity === 'info' || place?.kind !== 'cell' || place.sheet === undefined || !sheets.has(place.sheet))
      continue;
    const ref = place.cell ?? (place.row ? `A${place.row}` : 'A1');
    const key = `${place.sheet}\u0000${ref}`;
    const known = cells.get(key);
    if (known) known.push(diagnostic);
    else cells.set(key, [diagnostic]);
  }
  return [...cells].map(([key, group]) => {
    const [sheet, ref] = key.split('\u0000') as [string, string];
    const severity = WEIGHT.find((s) => group.some((d) => d.severity === s))!;
    return { sheet, ref, severity, text: group.map(comment).join('\n\n') };
  });
}

function comment({ severity, code, message, fix }: Diagnostic): string {
  const steps = fix.length > 1 ? fix.map((step, i) => `${i + 1}. ${step}`).join('\n') : fix.join('');
  return `【${SEVERITY_WORDS[severity]} ${code}】${message}${steps && `\n怎么改：${fix.length > 1 ? '\n' : ''}${steps}`}`;
}
