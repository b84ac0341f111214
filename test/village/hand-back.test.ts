import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { patchXlsx, readXlsx, type XlsxSheet } from '../../src/office/index.js';
import { analyse } from '../../src/village/analyse.js';
import { handBack } from '../../src/village/hand-back.js';
import { plan } from './sample-documents.js';

const sheetOf = (bytes: Uint8Array, name: string): XlsxSheet =>
  readXlsx(bytes, 'a.xlsx').value!.sheets.find((sheet) => sheet.name === name)!;

/** The sample in git without its ledger rows: every problem is a draft again. */
function withoutLedger(): Uint8Array {
  const bytes = readFileSync('data/villages/王店村.xlsx');
  const cells = sheetOf(bytes, '问题台账').rows.flatMap(({ row, cells: typed }) => (row > 3 ? typed : []));
  return patchXlsx(bytes, 'a.xlsx', {
    setCells: cells.map(({ ref }) => ({ sheet: '问题台账', ref, value: null, kind: 'text' })),
  }).value!;
}

const back = (bytes: Uint8Array) => handBack(bytes, analyse(bytes, '王店村.xlsx', { plan }).value!, plan).value!;

test('drafts are written as the dropdowns offer them, and a second run adds nothing', () => {
  const once = back(withoutLedger());
  expect(once.drafts).toBeGreaterThan(3);
  const offered = new Set(sheetOf(once.workbook, '字典').rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  const rows = sheetOf(once.workbook, '问题台账').rows;
  const column = (name: string): number => rows[2]!.cells.find(({ text }) => text.replace('*', '') === name)!.col;
  for (const name of ['问题分类', '排查方面', '检查项号', '问题来源', '状态']) {
    const typed = rows.slice(3).map(({ cells }) => cells.find(({ col }) => col === column(name))?.text);
    expect(typed.filter((text) => text !== undefined && !offered.has(text))).toEqual([]);
  }
  const twice = back(once.workbook);
  expect([twice.drafts, twice.questions, twice.numbers]).toEqual([0, 0, 0]);
});

test('the number of a deleted row is not given out again', () => {
  const emptied = (bytes: Uint8Array, row: number): Uint8Array => {
    const cells = sheetOf(bytes, '问题台账').rows.find((r) => r.row === row)!.cells;
    const setCells = cells.map(({ ref }) => ({ sheet: '问题台账', ref, value: null, kind: 'text' as const }));
    return patchXlsx(bytes, 'a.xlsx', { setCells }).value!;
  };
  const numbers = (bytes: Uint8Array): string[] =>
    analyse(bytes, '王店村.xlsx', { plan }).value!.data.findings.map(({ values }) => values.findingId!);
  const once = back(withoutLedger()).workbook;
  const last = numbers(once).at(-1)!;
  const again = back(emptied(once, sheetOf(once, '问题台账').rows.at(-1)!.row));
  expect(again.drafts).toBe(1);
  expect(numbers(again.workbook)).not.toContain(last);
  expect(numbers(again.workbook).length).toBe(numbers(once).length);
});
