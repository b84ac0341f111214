import { type Diagnostic, DiagnosticError, SEVERITY_WORDS } from '../../diagnostics/index.js';
import { type CellMark, openPackage, patchXlsx, workbookOf } from '../../office/index.js';
import { sheetLabel } from './sheet-label.js';

/**
 * A copy of an Excel template with a coloured cell and a comment at each spot that is spoken of. What is no cell (a
 * tab's name, a header, a drawing) is said at the first cell of its sheet, with its place. Marks of an earlier run go.
 */
export function annotateExcel(bytes: Uint8Array, file: string, diagnostics: readonly Diagnostic[]): Uint8Array {
  const opened = openPackage(bytes, file, 'xlsx');
  if (!opened.value) throw new DiagnosticError(...opened.diagnostics);
  const sheets = workbookOf(opened.value).sheets.map(({ name }) => name);
  const marks = diagnostics.flatMap((diagnostic): CellMark[] => {
    const { place, severity, message, fix } = diagnostic;
    if (place?.kind !== 'template' || severity === 'info') return [];
    const { sheet, ref } = spot(place.part ?? '', sheets);
    const lines = [ref ? message : `${place.part ?? ''}：${message}`, ...fix.map((step) => `怎么改：${step}`)];
    return [{ sheet, ref: ref ?? 'A1', severity, text: `【${SEVERITY_WORDS[severity]}】${lines.join('\n')}` }];
  });
  const patched = patchXlsx(bytes, file, { removeMarks: true, marks });
  if (!patched.value) throw new DiagnosticError(...patched.diagnostics);
  return patched.value;
}

/** `表!B2`, `表 页眉`, `工作表名“…”` → the sheet, and the cell where it is one. */
function spot(part: string, sheets: readonly string[]): { sheet: string; ref?: string } {
  const cell = /^(.*)!([A-Z]{1,3}\d+)(?::[A-Z]{1,3}\d+)?$/.exec(part);
  const named = sheets.find((name) => sheetLabel(name) === cell?.[1]);
  if (named !== undefined) return { sheet: named, ref: cell![2]! };
  return { sheet: sheets.find((name) => part.includes(sheetLabel(name)) || part.includes(name)) ?? sheets[0]! };
}
