import type { Diagnostic } from '../../diagnostics/index.js';
import { countLedger, type Ledger } from '../../ledger/index.js';
import { HEAD_ROWS, readXlsx, type XlsxSheet } from '../../office/index.js';
import { recountDiffers } from './codes.js';
import { BLOCKS } from './summary.js';
import { SHEETS } from './write.js';

const FILE = '问题台账.xlsx';

/**
 * Reads a written 问题台账.xlsx back and counts again: rows of 问题台账, 整改台账 and all category sheets, and every block of 汇总,
 * against each other and against the ledger. LEDG-041 for each difference; codes of `readXlsx` if it cannot be read.
 */
export function recountLedgerFile(
  bytes: Uint8Array,
  ledger: Ledger,
  lists: readonly { name: string }[] = [],
): Diagnostic[] {
  const read = readXlsx(bytes, FILE);
  if (!read.value) return read.diagnostics;
  const { sheets } = read.value;
  const count = countLedger(ledger.entries);
  const found: Diagnostic[] = [];
  const expect = (sheet: string, what: string, is: number, ought: number): void => {
    if (is === ought) return;
    found.push(
      recountDiffers({
        place: { kind: 'cell', file: FILE, sheet },
        found: String(is),
        expected: [String(ought)],
        message: `“${sheet}”${what}为 ${is}，应为 ${ought}。`,
      }),
    );
  };
  const sheet = (name: string) => sheets.find((one) => one.name === name);
  const fixed: readonly string[] = [...Object.values(SHEETS), ...lists.map(({ name }) => name)];
  const sorted = sheets.filter(({ name }) => !fixed.includes(name));
  expect(SHEETS.problems, '的行数', dataRows(sheet(SHEETS.problems)), count.total);
  expect(SHEETS.rectification, '的行数', dataRows(sheet(SHEETS.rectification)), count.total);
  expect(
    '分类台账',
    '各表行数之和',
    sorted.reduce((sum, one) => sum + dataRows(one), 0),
    count.total,
  );
  const summary = summaryOf(sheet(SHEETS.summary));
  for (const block of Object.values(BLOCKS)) {
    const lines = summary.filter((line) => line.block === block);
    const sum = (key: 'total' | 'rectified' | 'closed' | 'overdue') => lines.reduce((all, line) => all + line[key], 0);
    expect(SHEETS.summary, `“${block}”问题数`, sum('total'), count.total);
    expect(SHEETS.summary, `“${block}”已整改数`, sum('rectified'), count.rectified);
    expect(SHEETS.summary, `“${block}”已销号数`, sum('closed'), count.closed);
    expect(SHEETS.summary, `“${block}”逾期数`, sum('overdue'), count.overdue);
  }
  return [...read.diagnostics, ...found];
}

const cellOf = (sheet: XlsxSheet, row: number, col: number) =>
  sheet.rows.find((one) => one.row === row)?.cells.find((cell) => cell.col === col);

/** Rows below the header that carry a serial number. */
function dataRows(sheet: XlsxSheet | undefined): number {
  return (
    sheet?.rows.filter(
      ({ row, cells }) => row > HEAD_ROWS && cells.some(({ col, kind }) => col === 1 && kind === 'number'),
    ).length ?? 0
  );
}

interface SummaryLine {
  block: string;
  total: number;
  rectified: number;
  closed: number;
  overdue: number;
}

function summaryOf(sheet: XlsxSheet | undefined): SummaryLine[] {
  if (!sheet) return [];
  return sheet.rows
    .filter(({ row }) => row > HEAD_ROWS)
    .map(({ row }) => {
      const number = (col: number) => cellOf(sheet, row, col)?.number ?? 0;
      return {
        block: cellOf(sheet, row, 1)?.text ?? '',
        total: number(3),
        rectified: number(4),
        closed: number(6),
        overdue: number(8),
      };
    });
}
