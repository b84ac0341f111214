// Gives every file below a folder to every command that reads its kind: no crash (exit 70), no stack trace, no run without end, memory bounded.
//   node scripts/run-corpus.js FOLDER [--only docx,xlsx] [--commands pdf,check] [--match TEXT] [--skip 0] [--seconds 3600] [--limit 60]
// Prints a line for each failure and, at the end, what the commands answered. Runs the built program.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { commandsFor } from './corpus/commands.js';

const MEMORY_MB = 1536;
const ID_NUMBER = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d\d{3}[\dXx](?!\d)/;
const root = fileURLToPath(new URL('..', import.meta.url));

if (isMainThread) process.exitCode = await supervise();
else await work();

async function work() {
  const { main } = await import(join(root, 'dist/cli/main.js'));
  let said = '';
  for (const stream of [process.stdout, process.stderr])
    stream.write = (text) => {
      said += text;
      return true;
    };
  parentPort.on('message', async ({ argv }) => {
    said = '';
    const before = process.cpuUsage();
    const code = await main(argv);
    const { user, system } = process.cpuUsage(before);
    parentPort.postMessage({ code, said: said.slice(0, 200_000), cpu: (user + system) / 1000 });
  });
  parentPort.postMessage({ ready: true });
}

/** One worker after another; a run that does not end or takes too much memory costs its worker. */
function runner(limit) {
  let worker;
  let answer = () => undefined;
  async function begin() {
    worker = new Worker(fileURLToPath(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    worker.on('message', (message) => answer(message));
    worker.on('error', (error) => answer({ fault: String(error?.message ?? error) }));
    worker.on('exit', (code) => answer({ fault: `the worker ended (${code})` }));
    await new Promise((resolve) => {
      answer = resolve;
    });
  }
  const run = async (argv) => {
    if (!worker) await begin();
    const result = await new Promise((resolve) => {
      const timer = setTimeout(() => answer({ fault: `longer than ${limit} s` }), limit * 1000);
      answer = (message) => {
        clearTimeout(timer);
        answer = () => undefined;
        resolve(message);
      };
      worker.postMessage({ argv });
    });
    if (result.fault) {
      await worker.terminate();
      worker = undefined;
    }
    return result;
  };
  run.end = async () => {
    answer = () => undefined;
    await worker?.terminate();
  };
  return run;
}

/** What is wrong with a run, in a word; undefined for a good one. */
function faultOf({ fault, code, said }) {
  if (fault) return fault;
  if (![0, 1, 2, 3, 4].includes(code)) return `exit ${code}`;
  if (/^\s+at .+:\d+:\d+/m.test(said)) return 'stack trace';
  if (ID_NUMBER.test(said)) return 'an ID number';
  if (code !== 0 && !/[A-Z]{2,}-\d{3}|^用法|“/m.test(said)) return `exit ${code} without a word`;
  return undefined;
}

async function supervise() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      commands: { type: 'string' },
      match: { type: 'string' },
      skip: { type: 'string', default: '0' },
      seconds: { type: 'string', default: '36000' },
      limit: { type: 'string', default: '60' },
    },
  });
  const ends = Date.now() + Number(values.seconds) * 1000;
  const files = positionals
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => commandsFor(extname(path).slice(1).toLowerCase()).length > 0)
    .filter((path) => !values.only || values.only.split(',').includes(extname(path).slice(1).toLowerCase()))
    .filter((path) => !values.match || path.includes(values.match))
    .sort()
    .slice(Number(values.skip));
  const scratch = mkdtempSync(join(tmpdir(), 'cunbao-corpus-'));
  process.chdir(scratch);
  writeFileSync('data.json', JSON.stringify({ 村名: '王店村', 农户: [{ 户主姓名: '张三' }], name: 'x' }));
  const run = runner(Number(values.limit));
  const totals = new Map();
  let wrong = 0;
  let done = 0;
  for (const path of files) {
    if (Date.now() > ends) break;
    if (++done % 100 === 0) console.log(`${done} of ${files.length} files so far`);
    const kind = extname(path).slice(1).toLowerCase();
    for (const { name, argv, folder } of commandsFor(kind)) {
      if (values.commands && !values.commands.split(',').includes(name)) continue;
      rmSync('out', { recursive: true, force: true });
      rmSync('in', { recursive: true, force: true });
      if (folder) {
        mkdirSync('in');
        writeFileSync(join('in', `file.${kind}`), readFileSync(path));
      }
      const result = await run(argv(folder ? 'in' : path));
      const fault = faultOf(result);
      const key = `${kind} ${name}`;
      const total = totals.get(key) ?? { runs: 0, faults: 0, slowest: 0, slowestFile: '', exits: {} };
      totals.set(key, total);
      total.runs++;
      if (result.code !== undefined) total.exits[result.code] = (total.exits[result.code] ?? 0) + 1;
      if (result.cpu > total.slowest) [total.slowest, total.slowestFile] = [Math.round(result.cpu), path];
      if (!fault) continue;
      wrong++;
      total.faults++;
      console.log(`${name} ${path}: ${fault} ${(result.said ?? '').slice(0, 300).replaceAll('\n', ' | ')}`);
    }
  }
  await run.end();
  process.chdir(root);
  rmSync(scratch, { recursive: true });
  console.log(
    `${done} of ${files.length} files, ${wrong} failures, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
  );
  for (const [key, { runs, faults, slowest, slowestFile, exits }] of totals)
    console.log(
      `${key}: ${runs} runs, ${faults} failures, slowest ${slowest} ms cpu (${slowestFile}), exits ${JSON.stringify(exits)}`,
    );
  return wrong > 0 ? 1 : 0;
}
