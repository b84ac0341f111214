// Reading a village workbook whole: ours against exceljs `readFile` and its streaming reader, each in a process of its
// own (loading the library included, as a command pays for it). The workbook has 1,000 households and 3,500 people and
// no data validations: exceljs expands those cell by cell, which would flatter us.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOUSEHOLDS = 1000;
const PEOPLE = 3500;

const contenders = {
  cunbao: async (file) => {
    const { readXlsx } = await import('../dist/office/index.js');
    const { value } = readXlsx(readFileSync(file), file);
    return value.sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((n, row) => n + row.cells.length, 0), 0);
  },
  'exceljs readFile': async (file) => {
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    let cells = 0;
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => cells++)));
    return cells;
  },
  'exceljs WorkbookReader': async (file) => {
    const { default: ExcelJS } = await import('exceljs');
    let cells = 0;
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, {
      sharedStrings: 'cache',
      styles: 'cache',
    })) {
      for await (const row of sheet) row.eachCell(() => cells++);
    }
    return cells;
  },
};

async function makeWorkbook(file) {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
  const sheets = [
    ['农户', HOUSEHOLDS, 40],
    ['家庭成员', PEOPLE, 30],
  ];
  for (const [name, rows, columns] of sheets) {
    const sheet = book.addWorksheet(name);
    sheet.columns = Array.from({ length: columns }, () => ({ width: 12, style: { numFmt: '@' } }));
    sheet.addRow(Array.from({ length: columns }, (_, index) => `第${index + 1}项`)).commit();
    for (let i = 1; i <= rows; i++) {
      const row = Array.from({ length: columns }, (_, c) => cellValue(i, c));
      sheet.addRow(row).commit();
    }
    sheet.commit();
  }
  await book.commit();
}

function cellValue(row, column) {
  if (column === 0) return `H${String(row).padStart(4, '0')}`;
  if (column === 1) return `村民${row}`;
  if (column === 2) return `349999${19500101 + (row % 50) * 10000}${String(row % 10000).padStart(4, '0')}`;
  if (column === 3) return new Date(Date.UTC(1950 + (row % 60), row % 12, 1 + (row % 28)));
  if (column % 5 === 0) return (row * column) / 4;
  if (column % 7 === 0) return null;
  return ['是', '否', '不详', '务农', '在校', '健康'][(row + column) % 6];
}

function measure(name, file) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--contender', name, file]);
    let result;
    child.on('message', (message) => {
      result = message;
    });
    child.on('exit', (code) => (code === 0 && result ? resolve(result) : reject(new Error(`${name} failed`))));
  });
}

export default async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-bench-'));
  try {
    const file = join(folder, 'village.xlsx');
    await makeWorkbook(file);
    const results = [];
    for (const name of Object.keys(contenders)) {
      const runs = [];
      for (let i = 0; i < 3; i++) runs.push(await measure(name, file));
      runs.sort((a, b) => a.ms - b.ms);
      results.push({ name, ms: runs[1].ms, peakMB: Math.max(...runs.map((run) => run.peakMB)), cells: runs[1].cells });
    }
    return { results };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--contender') {
  const [, , , name, file] = process.argv;
  const start = performance.now();
  const cells = await contenders[name](file);
  const ms = Math.round((performance.now() - start) * 10) / 10;
  process.send({ ms, peakMB: Math.round(process.resourceUsage().maxRSS / 1024), cells });
}
