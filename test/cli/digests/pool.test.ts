import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { workersFor } from '../../../src/cli/digests/open.js';
import { DigestPool } from '../../../src/cli/digests/pool.js';

/** Answers with the file's name in capitals; what else it does stands in the name. */
const WORKER = `
  import { existsSync, writeFileSync } from 'node:fs';
  import { parentPort, workerData, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ file }) => {
    const mark = workerData.identityKey + '/' + file;
    if (file.startsWith('exit') || (file.startsWith('once') && !existsSync(mark))) {
      writeFileSync(mark, '');
      process.exit(1);
    }
    if (file.startsWith('fault')) setTimeout(() => { throw new Error('out of memory'); });
    else if (file.startsWith('refused')) parentPort.postMessage({ error: 'cannot be read' });
    else parentPort.postMessage({ reading: { value: file.toUpperCase(), thread: threadId, diagnostics: [] } });
  });`;

let folder: string;
let pool: DigestPool;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-pool-'));
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
});
afterEach(() => pool.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (width: number): DigestPool => {
  pool = new DigestPool(join(folder, 'worker.mjs'), { identityKey: folder } as never, width);
  return pool;
};
const read = (names: readonly string[]): Promise<string[]> =>
  Promise.all(
    names.map((name) =>
      pool.digest(new Uint8Array(), name).then(
        ({ value }) => String(value),
        (error: Error) => error.message,
      ),
    ),
  );

describe('the pool of workers', () => {
  it('gives every file its own answer, with fewer workers than files', async () => {
    start(2);
    const readings = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => pool.digest(new Uint8Array(), name)));
    expect(readings.map(({ value }) => value)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(new Set(readings.map((one) => (one as unknown as { thread: number }).thread)).size).toBeLessThanOrEqual(2);
  });

  it.each([
    ['leaves by itself', 'exit', '读取的线程意外结束'],
    ['ends with an error (out of memory)', 'fault', 'out of memory'],
    ['says that it cannot', 'refused', 'cannot be read'],
  ])('a worker that %s takes only its own file with it', async (_, name, reason) => {
    start(2);
    expect(await read(['a', name, 'b', 'c'])).toEqual(['A', reason, 'B', 'C']);
    expect(await read(['d']), 'goes on afterwards').toEqual(['D']);
  });

  it('tries a file over which a worker died once more in a fresh one', async () => {
    start(1);
    expect(await read(['once', 'a'])).toEqual(['ONCE', 'A']);
  });

  it('does not wait for ever when no worker can start', async () => {
    pool = new DigestPool(join(folder, 'none.mjs'), {} as never, 2);
    const answers = await read(['a', 'b', 'c']);
    for (const answer of answers) expect(answer).toContain('none.mjs');
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
