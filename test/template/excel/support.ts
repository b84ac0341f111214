import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import { readXlsx } from '../../../src/office/index.js';
import { compileExcelTemplate, type ExcelFillOptions, fillExcel } from '../../../src/template/index.js';

type Cells = Record<string, ExcelJS.CellValue>;

/** A workbook with these cells on these sheets; `more` may do what cells alone cannot. */
export async function workbook(
  sheets: Record<string, Cells>,
  more?: (book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = book.addWorksheet('x');
    sheet.name = name;
    for (const [ref, value] of Object.entries(cells)) sheet.getCell(ref).value = value;
  }
  more?.(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function fill(bytes: Uint8Array, data: unknown, options?: ExcelFillOptions): Promise<Uint8Array> {
  const compiled = await compileExcelTemplate(bytes, '表.xlsx');
  expect(compiled.diagnostics).toEqual([]);
  const filled = fillExcel(compiled.value!, data, options);
  expect(filled.diagnostics).toEqual([]);
  return filled.value!;
}

/** Codes and places of what is said about a template and its filling. */
export async function said(bytes: Uint8Array, data: unknown): Promise<string[]> {
  const compiled = await compileExcelTemplate(bytes, '表.xlsx');
  const diagnostics = compiled.value ? fillExcel(compiled.value, data).diagnostics : compiled.diagnostics;
  return diagnostics.map((d) => `${d.code} ${(d.place as { part?: string }).part ?? ''}`);
}

/** Cells of a sheet as text, formulas with `=`: `{ A1: '村', B2: '=SUM(A1:A3)' }`. */
export function cells(bytes: Uint8Array, name?: string): Record<string, string> {
  const read = readXlsx(bytes, '表.xlsx');
  expect(read.diagnostics).toEqual([]);
  const sheet = name ? read.value!.sheets.find((s) => s.name === name)! : read.value!.sheets[0]!;
  return Object.fromEntries(
    sheet.rows.flatMap((row) => row.cells.map((c) => [c.ref, c.formula ? `=${c.formula.text}` : c.text])),
  );
}

export async function reopened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}
