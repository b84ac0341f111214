import type { Worksheet } from 'exceljs';
import { protect } from './protect.js';
import { STYLES } from './styles.js';

/** What the sheet 来源 tells of a workbook that is not issued blank. */
export interface Origins {
  /** Sheet, column, source and number of cells that were filled from it. */
  filled: readonly { sheet: string; column: string; source: string; count: number }[];
  /** Cells left blank because the sources differ: sheet, about whom, column, and what each source says. */
  open: readonly { sheet: string; subject: string; column: string; said: string }[];
}

/** The sheet 来源: plain cells, because comments and colours do not survive every program. */
export function writeOrigins(sheet: Worksheet, { filled, open }: Origins): void {
  sheet.columns = [{ width: 14 }, { width: 20 }, { width: 26 }, { width: 60 }];
  let at = 0;
  const line = (cells: readonly (string | number)[], style: object): void => {
    at += 1;
    const row = sheet.getRow(at);
    row.height = 20;
    cells.forEach((value, index) => {
      row.getCell(index + 1).value = value;
      row.getCell(index + 1).style = style;
    });
    row.commit();
  };
  line(['来源：已经预填的内容是从哪里来的。请核实，有变化的直接改。'], STYLES.hint);
  line(['工作表', '栏目', '来自', '预填格数'], STYLES.header);
  for (const { sheet: name, column, source, count } of filled) line([name, column, source, count], STYLES.fixed);
  if (open.length > 0) {
    line([], STYLES.text);
    line(['来源说法不一、没有预填的内容：请核实后填写。'], STYLES.marker);
    line(['工作表', '姓名', '栏目', '各来源的说法'], STYLES.header);
    for (const { sheet: name, subject, column, said } of open) line([name, subject, column, said], STYLES.fixed);
  }
  protect(sheet);
  sheet.commit();
}
