import { type Diagnostic, DiagnosticError, type Outcome } from '../../diagnostics/index.js';
import { openPdf, readDocx, readPages } from '../../document/index.js';
import { openPackage, readXlsx } from '../../office/index.js';
import { linesOutside, tablesOf, textOfCell } from '../page/tables.js';
import { unitsOf } from '../units.js';
import { checkPersonal, type PersonalRules } from './check.js';
import type { PersonalContent } from './content.js';
import { contentOfDocx } from './of-docx.js';
import { contentOfPdf } from './of-pdf.js';
import { contentOfXlsx } from './of-xlsx.js';

export type FileFormat = 'docx' | 'xlsx' | 'pdf';

const readers: Record<FileFormat, (bytes: Uint8Array, file: string) => Outcome<PersonalContent>> = {
  docx(bytes, file) {
    const { value: document, diagnostics } = readDocx(bytes, file);
    const { value: pkg } = openPackage(bytes, file, 'docx');
    if (!document || !pkg) return { diagnostics };
    return { value: contentOfDocx(document, unitsOf(document, file), pkg), diagnostics: [] };
  },
  xlsx(bytes, file) {
    const { value: book, diagnostics } = readXlsx(bytes, file);
    const { value: pkg } = openPackage(bytes, file, 'xlsx');
    return book && pkg ? { value: contentOfXlsx(book, pkg), diagnostics } : { diagnostics };
  },
  pdf(bytes, file) {
    const { value: pdf, diagnostics } = openPdf(bytes, file);
    if (!pdf) return { diagnostics };
    const pages = readPages(pdf).map((content, i) => ({ nth: i + 1, content, tables: tablesOf(content) }));
    // Cells apart: the numbers of a row are not one, the lines of a cell may be.
    const texts = pages.map(({ nth, content, tables }) => ({
      text: [
        ...linesOutside(content, tables).map(({ text }) => text),
        ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(textOfCell))),
      ].join('\n'),
      place: { kind: 'document', file, page: nth } as const,
    }));
    return { value: contentOfPdf(pdf, file, pages, texts), diagnostics: [] };
  },
};

/** What a finished file says above a level, seen or hidden: REV-040 … REV-043. No value, and the file's own codes, when it cannot be read. */
export function personalIn(
  format: FileFormat,
  bytes: Uint8Array,
  file: string,
  rules: PersonalRules,
): Outcome<Diagnostic[]> {
  try {
    const { value, diagnostics } = readers[format](bytes, file);
    return { diagnostics, ...(value && { value: checkPersonal(value, rules) }) };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: error.diagnostics };
    throw error;
  }
}
