// Mutates real files and gives them to each reader: no crash, no stack trace, no reader slower than its limit, memory bounded,
// nothing written to the screen, and in what would be printed no whole ID number and no stack trace.
//   node scripts/fuzz.js [--count 400] [--seed 1] [--seconds 300] [--only xlsx,docx] [--keep FOLDER] [--case xlsx:17] [--foreign FOLDER]
// The same seed makes the same files. What fails is written to --keep with its number; --case runs one number again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { caseOf, readersOf, seedFiles } from './fuzz/cases.js';

const SLOW = 20_000;
const MEMORY_MB = 1024;

if (isMainThread) process.exitCode = await supervise();
else await work();

async function work() {
  const { kind, seed, from, to, keep, foreign } = workerData;
  const seeds = seedFiles({ foreign })[kind];
  const read = (await readersOf())[kind];
  for (let number = from; number < to; number++) {
    parentPort.postMessage({ begun: number });
    const made = caseOf(seeds, kind, seed, number);
    if (keep) writeFileSync(keep, made.bytes);
    const started = performance.now();
    try {
      const codes = await read(made.bytes, made.name, made);
      parentPort.postMessage({ done: number, took: performance.now() - started, codes });
    } catch (error) {
      parentPort.postMessage({ failed: number, took: performance.now() - started, why: String(error?.stack ?? error) });
    }
  }
}

async function supervise() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '400' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '300' },
      only: { type: 'string' },
      keep: { type: 'string' },
      case: { type: 'string' },
      foreign: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  const ends = Date.now() + Number(values.seconds) * 1000;
  const { foreign } = values;
  const seeds = seedFiles({ foreign });
  const [oneKind, oneNumber] = values.case?.split(':') ?? [];
  const kinds = oneKind ? [oneKind] : (values.only?.split(',') ?? Object.keys(seeds));
  let wrong = 0;
  for (const [index, kind] of kinds.entries()) {
    const share = Date.now() + (ends - Date.now()) / (kinds.length - index);
    const from = oneNumber === undefined ? 0 : Number(oneNumber);
    const to = oneNumber === undefined ? Number(values.count) : from + 1;
    const result = await runKind({ kind, seed, foreign }, from, to, share);
    for (const { number, why } of result.failures) {
      console.log(`${kind}:${number} ${why}`);
      if (!values.keep) continue;
      mkdirSync(values.keep, { recursive: true });
      const { bytes, name } = caseOf(seeds[kind], kind, seed, number);
      writeFileSync(join(values.keep, `${kind}-${seed}-${number}-${name}`), bytes);
    }
    wrong += result.failures.length;
    const codes = [...result.codes].sort((a, b) => b[1] - a[1]).slice(0, 8);
    console.log(
      `${kind}: ${result.count} files, seed ${seed}, ${result.failures.length} failures, slowest ${Math.round(result.slowest)} ms (${result.slowestCase}), refused or reported ${result.said}; ${codes.map(([code, n]) => `${code}×${n}`).join(' ')}`,
    );
  }
  return wrong > 0 ? 1 : 0;
}

/** Runs the numbers in a worker; one that hangs or runs out of memory is ended and the rest goes on in a new one. */
async function runKind(what, from, to, ends) {
  const result = { count: 0, said: 0, slowest: 0, slowestCase: 0, failures: [], codes: new Map() };
  for (let next = from; next < to && Date.now() < ends; ) {
    next = await new Promise((resolve) => {
      let current = next;
      const worker = new Worker(fileURLToPath(import.meta.url), {
        workerData: { ...what, from: next, to },
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
        stdout: true,
        stderr: true,
      });
      for (const stream of [worker.stdout, worker.stderr])
        stream.on('data', (text) => result.failures.push({ number: current, why: `written to the screen: ${text}` }));
      let over = false;
      let timer;
      const finish = (number, why) => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        if (why) result.failures.push({ number, why });
        worker.terminate().then(() => resolve(number + 1));
      };
      worker.on('message', (message) => {
        if (message.begun !== undefined) {
          current = message.begun;
          clearTimeout(timer);
          if (Date.now() > ends) finish(to);
          else timer = setTimeout(() => finish(current, `longer than ${SLOW / 1000} s`), SLOW);
          return;
        }
        result.count++;
        if (message.took > result.slowest) [result.slowest, result.slowestCase] = [message.took, current];
        if (message.failed !== undefined) result.failures.push({ number: message.failed, why: message.why });
        if (message.codes?.length) result.said++;
        for (const code of message.codes ?? []) result.codes.set(code, (result.codes.get(code) ?? 0) + 1);
      });
      worker.on('error', (error) => finish(current, String(error?.stack ?? error)));
      worker.on('exit', () => finish(current));
    });
  }
  return result;
}
