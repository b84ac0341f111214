// Reading a village workbook whole: ours against exceljs `readFile` and its streaming reader, each in a process of its
// own (loading the library included, as a command pays for it). Two files of 1,000 households: a plain one without data
// validations (exceljs expands those cell by cell), and the workbook that cunbao really issues, dropdowns and all.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

async function issuedWorkbook() {
  const { loadPlan } = await import('../dist/plan/index.js');
  const { sampleWorkspace } = await import('../dist/sample/index.js');
  const plan = loadPlan(readFileSync(new URL('../data/plan.yaml', import.meta.url), 'utf8'), 'plan.yaml').value;
  const options = { plan, villages: 1, households: HOUSEHOLDS, seed: 1, profile: 'normal' };
  for await (const { workbook } of sampleWorkspace(options)) return workbook;
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
    const files = { plain: join(folder, 'plain.xlsx'), issued: join(folder, 'issued.xlsx') };
    await makeWorkbook(files.plain);
    writeFileSync(files.issued, await issuedWorkbook());
    const results = [];
    for (const [kind, file] of Object.entries(files)) {
      for (const name of Object.keys(contenders)) {
        const runs = [];
        for (let i = 0; i < 3; i++) runs.push(await measure(name, file));
        runs.sort((a, b) => a.ms - b.ms);
        const peakMB = Math.max(...runs.map((run) => run.peakMB));
        results.push({ name: `${name}: ${kind} workbook`, ms: runs[1].ms, peakMB, cells: runs[1].cells });
      }
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
