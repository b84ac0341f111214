import { DiagnosticError, type Outcome } from '../../../diagnostics/index.js';
import { brokenXml } from '../../codes.js';
import { openPackage } from '../../package/open-package.js';
import type { OoxmlPackage } from '../../package/package.js';
import type { XlsxBook, XlsxSheet } from '../book.js';
import { Budget } from './budget.js';
import { readSharedStrings } from './shared-strings.js';
import { type BookContext, readSheet } from './sheet.js';
import { readDateStyles } from './styles.js';
import { readWorkbookPart, type WorkbookPart } from './workbook.js';

/**
 * Reads a whole workbook from the bytes of an .xlsx (or .xlsm, with warning FILE-008): every worksheet in tab order,
 * hidden ones and hidden rows included and marked. `file` is the name to use in messages.
 * With `only`, just the worksheets that it accepts by name.
 * Codes: those of {@link openPackage}, FILE-011 too many cells, FILE-015 damaged part, FILE-018 DOCTYPE, FILE-019 broken XML.
 */
export function readXlsx(
  bytes: Uint8Array,
  file: string,
  only: (name: string) => boolean = () => true,
): Outcome<XlsxBook> {
  const opened = openPackage(bytes, file, 'xlsx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  try {
    return { value: readBook(opened.value, only), diagnostics: opened.diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...opened.diagnostics, ...error.diagnostics] };
    throw error;
  }
}

function readBook(pkg: OoxmlPackage, only: (name: string) => boolean): XlsxBook {
  const workbook = workbookOf(pkg);
  const strings = pkg.related(pkg.mainPart, 'sharedStrings')[0];
  const styles = pkg.related(pkg.mainPart, 'styles')[0];
  const book: BookContext = {
    file: pkg.file,
    strings: strings === undefined ? [] : readSharedStrings(pkg.part(strings)!, { file: pkg.file, part: strings }),
    dateStyles: styles === undefined ? [] : readDateStyles(pkg.part(styles)!, { file: pkg.file, part: styles }),
    date1904: workbook.date1904,
    budget: new Budget(pkg.file),
  };
  const sheets: XlsxSheet[] = worksheets(pkg, workbook)
    .filter(({ name }) => only(name))
    .map(({ name, state, part }) => ({
      name,
      state,
      part,
      ...readSheet(pkg.part(part)!, { file: pkg.file, part }, book),
    }));
  return { sheets, names: workbook.names };
}

export const workbookOf = (pkg: OoxmlPackage): WorkbookPart =>
  readWorkbookPart(pkg.part(pkg.mainPart)!, { file: pkg.file, part: pkg.mainPart });

/** The worksheets (not chart or dialog sheets) of a workbook with the part that holds each. */
export function worksheets(
  pkg: OoxmlPackage,
  workbook: WorkbookPart,
): { name: string; state: XlsxSheet['state']; part: string }[] {
  const relationships = new Map(pkg.relationships(pkg.mainPart).map((r) => [r.id, r]));
  return workbook.sheets.flatMap(({ name, state, relationship }) => {
    const target = relationships.get(relationship);
    if (target && target.type !== 'worksheet') return [];
    if (!target || !pkg.has(target.target)) {
      const message = `工作表“${name}”的内容在文件中缺失，读不出来。`;
      throw new DiagnosticError(brokenXml({ place: { kind: 'cell', file: pkg.file, sheet: name }, message }));
    }
    return [{ name, state, part: target.target }];
  });
}
