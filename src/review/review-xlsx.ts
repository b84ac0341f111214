import { DiagnosticError, type Outcome } from '../diagnostics/index.js';
import { openPackage, readXlsx } from '../office/index.js';
import type { Judged } from './judged.js';
import { checkPersonal, type PersonalRules } from './personal/check.js';
import { contentOfXlsx } from './personal/of-xlsx.js';

/** Reviews an Excel file for personal data above its level (REV-040 … REV-043); FILE codes when it cannot be read. */
export function reviewXlsx(bytes: Uint8Array, file: string, rules: PersonalRules): Outcome<Judged> {
  try {
    const { value: book, diagnostics } = readXlsx(bytes, file);
    const { value: pkg } = openPackage(bytes, file, 'xlsx');
    if (!book || !pkg) return { diagnostics };
    return {
      value: { notMade: ['表里的内容是否正确（工作簿用 cunbao check）'] },
      diagnostics: [...diagnostics, ...checkPersonal(contentOfXlsx(book, pkg), rules)],
    };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: error.diagnostics };
    throw error;
  }
}
