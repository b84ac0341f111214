// A village's full workbook (1,000 households, every sheet filled) read from the file: our cells (readXlsx), our whole
// intake with all checks (readWorkbook), exceljs `readFile`; each in a process of its own, libraries and plan loaded before, in
// milliseconds of processor time. Then 21 such villages one after
// the other in one process, with the memory after the third and after the last. Run `npm run build` first.
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullWorkbooks, plan } from './_full-workbook.js';

const HOUSEHOLDS = 1000;
const VILLAGES = 21;

const rssMB = () => {
  global.gc?.();
  return Math.round(process.memoryUsage().rss / 1048576);
};

/** Each loads what it needs and returns the work to be measured. */
const contenders = {
  'cunbao readXlsx: the cells': async (file) => {
    const { readXlsx } = await import('../dist/office/index.js');
    return () => readXlsx(readFileSync(file), file);
  },
  'cunbao readWorkbook with all checks: the cells': async (file) => {
    const { readWorkbook } = await import('../dist/workbook/index.js');
    const order = await plan();
    return () => readWorkbook(readFileSync(file), basename(file), { plan: order });
  },
  'exceljs readFile: the cells': async (file) => {
    const { default: ExcelJS } = await import('exceljs');
    return () => new ExcelJS.Workbook().xlsx.readFile(file);
  },
  'cunbao: villages': async (folder) => {
    const { readWorkbook } = await import('../dist/workbook/index.js');
    const { inspectVillage } = await import('../dist/inspect/index.js');
    const order = await plan();
    return () => {
      const files = readdirSync(folder);
      const memory = [];
      let inspectingMs = 0;
      for (let n = 0; n < VILLAGES; n++) {
        const file = files[n % files.length];
        const { value } = readWorkbook(readFileSync(join(folder, file)), file, { plan: order });
        const start = process.cpuUsage();
        inspectVillage(value, order);
        inspectingMs += spent(start);
        memory.push(rssMB());
      }
      return { afterThirdMB: memory[2], afterLastMB: memory.at(-1), inspectingMs };
    };
  },
};

/** Milliseconds of processor time: other work on the machine does not count. */
const spent = (start) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

function measure(name, file) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--contender', name, file], { execArgv: ['--expose-gc'] });
    let result;
    child.on('message', (message) => {
      result = message;
    });
    child.on('exit', (code) => (code === 0 && result ? resolve(result) : reject(new Error(`${name} failed`))));
  });
}

/** @returns {Promise<{results: object[]}>} */
export default async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'cunbao-bench-'));
  try {
    for await (const { village, workbook } of fullWorkbooks({ villages: 3, households: HOUSEHOLDS }))
      writeFileSync(join(folder, `${village.name}.xlsx`), workbook);
    const file = join(folder, readdirSync(folder)[0]);
    const results = [];
    for (const name of Object.keys(contenders).slice(0, 3)) {
      const runs = [];
      for (let i = 0; i < 3; i++) runs.push(await measure(name, file));
      runs.sort((a, b) => a.ms - b.ms);
      results.push({ name, ms: runs[1].ms, peakMB: Math.max(...runs.map(({ peakMB }) => peakMB)) });
    }
    const { ms, inspectingMs, afterThirdMB, afterLastMB } = await measure('cunbao: villages', folder);
    results.push(
      { name: `cunbao: ${VILLAGES} villages read and inspected`, ms, peakMB: afterLastMB },
      { name: `cunbao: inspecting ${VILLAGES} villages`, ms: inspectingMs },
    );
    console.error(`memory after the third village ${afterThirdMB} MB, after the last ${afterLastMB} MB`);
    console.error(`workbook: ${(statSync(file).size / 1048576).toFixed(1)} MB`);
    return { results };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--contender') {
  const [, , , name, file] = process.argv;
  const work = await contenders[name](file);
  const start = process.cpuUsage();
  const result = await work();
  const ms = Math.round(spent(start) * 10) / 10;
  const { inspectingMs, afterThirdMB, afterLastMB } = result ?? {};
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send({ ms, peakMB, inspectingMs, afterThirdMB, afterLastMB });
}
