import { type Diagnostic, DiagnosticError, hasErrors, type Outcome } from '../../diagnostics/index.js';
import { StyleBook } from '../../office/index.js';
import { textOf } from '../program/compile-program.js';
import { softened } from '../soften.js';
import { Layout } from './layout.js';
import { PART, SHEET } from './marks.js';
import type { MadeSheet } from './relocate.js';
import { SheetNames } from './sheet-names.js';
import type { CompiledWorkbook } from './template.js';
import { SheetRuntime } from './write-cell.js';
import { writeFilled } from './write-workbook.js';

export interface ExcelFillOptions {
  /** Marks every printed page 草稿 and shows missing values in red instead of refusing. */
  draft?: boolean;
}

/** A sheet of the result: which of the template's sheets it was, and what its program printed. */
export interface FilledSheet extends MadeSheet {
  /** Index into the template's sheets. */
  index: number;
  footer: string;
}

/** One record of several in one workbook; `name` is for the sheets made of it. */
export interface SheetRecord {
  name: string;
  data: unknown;
}

/**
 * Fills an Excel template. Same template, same data: same bytes. Parts without tags keep theirs.
 * Codes: TPL-020 … TPL-024 as in any template, TPL-060 a formula cannot follow, TPL-062 merged areas overlap.
 */
export const fillExcel = (
  template: CompiledWorkbook,
  data: unknown,
  options: ExcelFillOptions = {},
): Outcome<Uint8Array> => fillSheets(template, [{ name: '', data }], options);

/** All records in one workbook: the sheets with tags once for each record, in order. */
export const fillExcelTogether = (
  template: CompiledWorkbook,
  records: readonly SheetRecord[],
  options: ExcelFillOptions = {},
): Outcome<Uint8Array> => fillSheets(template, records, options);

function fillSheets(
  template: CompiledWorkbook,
  records: readonly SheetRecord[],
  { draft = false }: ExcelFillOptions,
): Outcome<Uint8Array> {
  const styles = template.styles && new StyleBook(template.styles);
  const runtime = new SheetRuntime(
    template.tags,
    { draft, mark: false, pictures: new Map() },
    template.date1904,
    styles,
  );
  const names = new SheetNames(template.sheets.filter((s) => !s.template).map((s) => s.name));
  const sheets: FilledSheet[] = [];
  const fillAll = (): void => {
    for (const [record, { name, data }] of records.entries())
      template.sheets.forEach(({ template: sheet }, index) => {
        if (!sheet) return;
        runtime.enter('', data);
        const [, ...outputs] = textOf(sheet.run, data, runtime).split(SHEET);
        for (const output of outputs) {
          const [own, rows, footer] = output.split(PART) as [string, string, string];
          const wanted = records.length === 1 ? own : several(template, own, name);
          sheets.push({
            index,
            record,
            name: names.take(wanted),
            layout: new Layout(rows, sheet.regions, sheet.lastBlockRow),
            footer,
          });
        }
      });
  };
  let diagnostics: Diagnostic[] = [];
  try {
    fillAll();
    diagnostics = draft ? runtime.diagnostics.map(softened) : [...runtime.diagnostics];
    if (hasErrors(diagnostics)) return { diagnostics };
    const value = writeFilled(template, sheets, styles, (d) => void diagnostics.push(d), draft);
    return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...diagnostics, ...error.diagnostics] };
    throw error;
  }
}

/** A record's name stands for a sheet that has no name of its own in the data. */
function several(template: CompiledWorkbook, own: string, name: string): string {
  const tagged = template.sheets.filter((s) => s.template);
  if (tagged.some((s) => s.template!.name === own)) return tagged.length === 1 ? name : `${name}${own}`;
  return own;
}
