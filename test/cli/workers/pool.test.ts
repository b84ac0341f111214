import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WorkerPool } from '../../../src/cli/workers/pool.js';
import { workersFor } from '../../../src/cli/workers/workers-for.js';

/** Answers with the job in capitals; what else it does stands in the job. */
const WORKER = `
  import { existsSync, writeFileSync } from 'node:fs';
  import { parentPort, workerData, threadId } from 'node:worker_threads';
  const done = (job) => parentPort.postMessage({ result: { text: job.toUpperCase(), thread: threadId } });
  parentPort.on('message', ({ job, answer }) => {
    if (answer !== undefined) return done(answer);
    const mark = workerData.folder + '/' + job;
    if (job.startsWith('exit') || (job.startsWith('once') && !existsSync(mark))) {
      writeFileSync(mark, '');
      process.exit(1);
    }
    if (job.startsWith('fault')) setTimeout(() => { throw new Error('out of memory'); });
    else if (job.startsWith('refused')) parentPort.postMessage({ error: 'cannot be read' });
    else if (job.startsWith('ask')) parentPort.postMessage({ question: job });
    else done(job);
  });`;

interface Done {
  text: string;
  thread: number;
}
let folder: string;
let pool: WorkerPool<string, Done>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-pool-'));
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
});
afterEach(() => pool.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (width: number, script = 'worker.mjs'): void => {
  pool = new WorkerPool(join(folder, script), { folder }, width);
};
const read = (jobs: readonly string[]): Promise<string[]> =>
  Promise.all(
    jobs.map((job) =>
      pool.run(job).then(
        ({ text }) => text,
        (error: Error) => error.message,
      ),
    ),
  );

describe('the pool of workers', () => {
  it('gives every job its own result, with fewer workers than jobs', async () => {
    start(2);
    const started: string[] = [];
    const jobs = ['a', 'b', 'c', 'd', 'e'];
    const results = await Promise.all(jobs.map((job) => pool.run(job, { onStart: () => started.push(job) })));
    expect(results.map(({ text }) => text)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(new Set(results.map(({ thread }) => thread)).size).toBeLessThanOrEqual(2);
    expect(started, 'in the order they came').toEqual(jobs);
  });

  it('answers what a worker asks in the middle of a job', async () => {
    start(2);
    const asked = ['ask 1', 'ask 2'].map((job) => pool.run(job, { answer: async (question) => `${question}: so` }));
    expect((await Promise.all(asked)).map(({ text }) => text)).toEqual(['ASK 1: SO', 'ASK 2: SO']);
  });

  it.each([
    ['leaves by itself', 'exit', '读取的线程意外结束'],
    ['ends with an error (out of memory)', 'fault', 'out of memory'],
    ['says that it cannot', 'refused', 'cannot be read'],
  ])('a worker that %s takes only its own job with it', async (_, job, reason) => {
    start(2);
    expect(await read(['a', job, 'b', 'c'])).toEqual(['A', reason, 'B', 'C']);
    expect(await read(['d']), 'goes on afterwards').toEqual(['D']);
  });

  it('tries a job over which a worker died once more in a fresh one', async () => {
    start(1);
    expect(await read(['once', 'a'])).toEqual(['ONCE', 'A']);
  });

  it('does not wait for ever when no worker can start', async () => {
    start(2, 'none.mjs');
    for (const answer of await read(['a', 'b', 'c'])) expect(answer).toContain('none.mjs');
  });

  it('refuses what is under way when it is closed, and still serves a late one', async () => {
    start(1);
    const under = read(['a']);
    await pool.close();
    expect(await under).toEqual(['读取的线程意外结束']);
    expect(await read(['b'])).toEqual(['B']);
  });
});

it.each([
  [16, 4, 4],
  [4, 16, 4],
  [8, 0.5, 1],
])('%i cores and %i GB: %i workers', (cores, gigabytes, workers) => {
  expect(workersFor(cores, gigabytes * 1e9)).toBe(workers);
});
