// Filling an Excel template: a ledger of 5,000 rows × 12 columns with styles, merged title, a formula in each row and a
// total below; and a form of 20 fields and 10 rows, 1,000 times. cunbao against exceljs doing the same by hand: load the
// template, put in the values, copy the styles, write. Each in a process of its own, loading the library included. Processor time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const engines = ['cunbao', 'exceljs', 'floor'];
const jobs = { ledger: { rows: 5000, fields: 1, times: 1 }, form: { rows: 10, fields: 20, times: 1000 } };
const COLUMNS = 12;
const self = fileURLToPath(import.meta.url);

/** @returns {{results: {name: string, job: string, perSecond?: number, ms?: number, peakMB: number}[]}} */
export default function run() {
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-bench-'));
  const child = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [self, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const results = Object.keys(jobs).flatMap((job) =>
    engines.map((engine) => {
      const file = join(folder, `${engine}-${job}.xlsx`);
      child('--make', engine, job, file);
      return { name: engine, job, ...JSON.parse(child('--one', engine, job, file)) };
    }),
  );
  rmSync(folder, { recursive: true });
  return { results };
}

const dataOf = ({ rows, fields }) => ({
  ...Object.fromEntries(Array.from({ length: fields }, (_, i) => [`值${i}`, `第${i}项内容<&>`])),
  行: Array.from({ length: rows }, (_, r) =>
    Object.fromEntries(Array.from({ length: COLUMNS }, (_, c) => [`列${c}`, c < 2 ? r + c : `第${r}行第${c}列的内容`])),
  ),
});

/** The template; without tags it is what exceljs begins with. */
async function template({ fields }, tags) {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.mergeCells('A1:L1');
  for (let i = 0; i < fields; i++) sheet.getCell(2 + i, 1).value = tags ? `{{值${i}}}` : '';
  const row = sheet.getRow(2 + fields);
  for (let c = 1; c <= COLUMNS; c++) {
    const cell = row.getCell(c);
    const end = c === COLUMNS ? '{{/each}}' : '';
    cell.value = tags ? `${c === 1 ? '{{#each 行}}' : ''}{{列${c - 1}}}${end}` : '';
    cell.border = { top: { style: 'thin' }, bottom: { style: 'thin' } };
    cell.font = { name: '宋体', size: 10 };
  }
  const at = 2 + fields;
  row.getCell(COLUMNS + 1).value = { formula: `A${at}+B${at}` };
  sheet.getCell(at + 1, 1).value = { formula: `SUM(A${at}:A${at})` };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function cunbao(job, bytes, data) {
  const { compileExcelTemplate, fillExcel } = await import('../dist/template/index.js');
  const { value, diagnostics } = await compileExcelTemplate(bytes, '表.xlsx');
  if (!value) throw new Error(JSON.stringify(diagnostics));
  for (let i = 0; i < job.times; i++) if (!fillExcel(value, data).value) throw new Error('not filled');
}

async function exceljs(job, bytes, data) {
  const { default: ExcelJS } = await import('exceljs');
  for (let i = 0; i < job.times; i++) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    const sheet = book.getWorksheet('表');
    for (let f = 0; f < job.fields; f++) sheet.getCell(2 + f, 1).value = data[`值${f}`];
    const at = 2 + job.fields;
    sheet.duplicateRow(at, data.行.length - 1, true);
    data.行.forEach((values, r) => {
      const row = sheet.getRow(at + r);
      for (let c = 0; c < COLUMNS; c++) row.getCell(c + 1).value = values[`列${c}`];
      row.getCell(COLUMNS + 1).value = { formula: `A${at + r}+B${at + r}` };
    });
    sheet.getCell(at + data.行.length, 1).value = { formula: `SUM(A${at}:A${at + data.行.length - 1})` };
    await book.xlsx.writeBuffer();
  }
}

/** Compressing as much cell XML, and nothing else. */
function floor(job, _bytes, data) {
  const cell = (text) => `<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  const xml = data.行.map((row) => `<row r="1">${Object.values(row).map(cell).join('')}</row>`).join('');
  const buffer = Buffer.from(xml);
  for (let i = 0; i < job.times; i++) deflateRawSync(buffer, { level: 6 });
}

const [flag, engine, name, file] = process.argv.slice(2);
if (flag === '--make') writeFileSync(file, await template(jobs[name], engine === 'cunbao'));
if (flag === '--one') {
  const job = jobs[name];
  const bytes = new Uint8Array(readFileSync(file));
  const data = dataOf(job);
  const start = process.cpuUsage();
  await { cunbao, exceljs, floor }[engine](job, bytes, data);
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  const peakMB = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ...(job.times > 1 ? { perSecond: (job.times * 1000) / ms } : { ms }), peakMB }));
}
