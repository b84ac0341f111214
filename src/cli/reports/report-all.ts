import { availableParallelism, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import type { Ports } from '../../ports.js';
import type { CompiledTemplate } from '../../template/index.js';
import type { DigestProgress } from '../../town/index.js';
import { type ReportOptions, villageFailed } from '../../village/index.js';
import { programFolder } from '../program-folder.js';
import { WorkerPool } from '../workers/pool.js';
import { workersFor } from '../workers/workers-for.js';
import { Claims } from './claims.js';
import { failedRun, type ReportRun, type ReportWish, reportOne } from './report-one.js';
import type { ReportStart, VillageQuestion } from './worker.js';

export interface ReportAllOptions {
  ports: Ports;
  /** The workspace's folder. */
  folder: string;
  wish: ReportWish;
  compiled: CompiledTemplate;
  options: ReportOptions;
  onProgress?: (progress: DigestProgress) => void;
}

/**
 * The documents of several villages, spread over the machine's cores, each as if it were alone; in the order of `paths`. A
 * village on which the program itself fails (OUT-013) does not stop the others.
 */
export async function reportAll(paths: readonly string[], all: ReportAllOptions): Promise<ReportRun[]> {
  const { ports, folder, wish, compiled, options, onProgress } = all;
  const claims = new Claims(paths.length);
  const { fonts: _, ...data } = options;
  // From sources (tests) there is no bundle for a worker to start from.
  const script = join(programFolder, 'dist', 'cli', 'reports', 'worker.js');
  const width = import.meta.url.endsWith('.ts')
    ? 1
    : Math.min(workersFor(availableParallelism(), totalmem()), paths.length);
  const pool =
    width > 1 &&
    new WorkerPool<string, ReportRun>(script, { folder, wish, options: data } satisfies ReportStart, width);
  const progress = { done: 0, total: paths.length, cached: 0, reading: [] as string[] };
  const one = (path: string, index: number): Promise<ReportRun> => {
    const claim = claims.of(index);
    const onStart = (): void => {
      progress.reading.push(basename(path));
      onProgress?.(progress);
    };
    const answer = (question: unknown) => {
      const { village, file } = question as VillageQuestion;
      return claim(village, file);
    };
    if (pool) return pool.run(path, { onStart, answer });
    onStart();
    return reportOne(ports, path, wish, compiled, options, claim);
  };
  const shown = async (path: string, index: number): Promise<ReportRun> => {
    try {
      return await one(path, index);
    } catch (error) {
      if (paths.length === 1) throw error;
      const file = basename(path);
      const message = `做“${file}”的报告时程序自身出错：${error instanceof Error ? error.message : String(error)}`;
      return failedRun(path, villageFailed({ place: { kind: 'file', file }, message }));
    } finally {
      claims.pass(index);
      progress.done += 1;
      progress.reading.splice(progress.reading.indexOf(basename(path)), 1);
      onProgress?.(progress);
    }
  };
  try {
    if (pool) return await Promise.all(paths.map(shown));
    const runs: ReportRun[] = [];
    for (const [index, path] of paths.entries()) runs.push(await shown(path, index));
    return runs;
  } finally {
    if (pool) await pool.close();
  }
}
