import { DiagnosticError } from '../../../diagnostics/index.js';
import { zipBomb } from '../../codes.js';

/** Cells with content of one workbook: twice the largest register seen, and what half a gigabyte holds. */
const CELLS = 3_000_000;
/** Characters of formulas that cells repeat from another (shared formulas), written out. */
const FORMULA_CHARACTERS = 64 * 1024 * 1024;

/** Characters of all sheets; a workbook may name the same sheet again and again. */
const SHEET_CHARACTERS = 768 * 1024 * 1024;

/** What reading one workbook may cost; above it FILE-011 is thrown. */
export class Budget {
  private cells = CELLS;
  private formulaCharacters = FORMULA_CHARACTERS;

  private sheetCharacters = SHEET_CHARACTERS;

  constructor(private readonly file: string) {}

  sheet(xml: string): void {
    this.sheetCharacters -= xml.length;
    if (this.sheetCharacters < 0) throw this.spent('工作表展开后大得不正常');
  }

  cell(): void {
    if (--this.cells < 0) throw this.spent(`有内容的单元格超过 ${CELLS / 10_000} 万个`);
  }

  formula(text: string): string {
    this.formulaCharacters -= text.length;
    if (this.formulaCharacters < 0) throw this.spent('公式展开后大得不正常');
    return text;
  }

  private spent(what: string): DiagnosticError {
    return new DiagnosticError(
      zipBomb({ place: { kind: 'file', file: this.file }, message: `工作簿里${what}，没有读下去。` }),
    );
  }
}
