import { Worker } from 'node:worker_threads';
import type { Digester, DigestOptions, Reading, VillageSummary } from '../../town/index.js';
import type { WorkerJob } from './worker.js';

interface Waiting extends WorkerJob {
  /** A worker has died over it before. */
  tried: boolean;
  resolve(reading: Reading<VillageSummary>): void;
  reject(error: Error): void;
}

type Answer = { reading: Reading<VillageSummary>; error?: undefined } | { reading?: undefined; error: string };

/**
 * Reads workbooks on several cores, one a worker at a time; workers start when there is work for them. A file over which a
 * worker dies (out of memory) is tried once more in a fresh one; then it alone has failed.
 */
export class DigestPool implements Digester<VillageSummary> {
  private readonly waiting: Waiting[] = [];
  private readonly idle = new Set<Worker>();
  private readonly busy = new Map<Worker, Waiting>();
  private closed = false;

  constructor(
    private readonly script: string,
    private readonly start: DigestOptions,
    readonly width: number,
  ) {}

  digest(bytes: Uint8Array, file: string): Promise<Reading<VillageSummary>> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ bytes, file, tried: false, resolve, reject });
      this.next();
    });
  }

  /** Lets the workers go; one that is asked for later goes as soon as it has answered. */
  async close(): Promise<void> {
    this.closed = true;
    const workers = [...this.idle, ...this.busy.keys()];
    this.idle.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    while (this.waiting.length > 0) {
      const [ready] = this.idle;
      const worker = ready ?? (this.busy.size < this.width ? this.hire() : undefined);
      if (!worker) return;
      this.idle.delete(worker);
      const job = this.waiting.shift()!;
      this.busy.set(worker, job);
      worker.postMessage({ bytes: job.bytes, file: job.file } satisfies WorkerJob);
    }
  }

  private hire(): Worker {
    const worker = new Worker(this.script, { workerData: this.start });
    worker.on('message', ({ reading, error }: Answer) => {
      const job = this.busy.get(worker)!;
      this.busy.delete(worker);
      if (this.closed) void worker.terminate();
      else this.idle.add(worker);
      if (reading) job.resolve(reading);
      else job.reject(new Error(error));
      this.next();
    });
    let reason: Error | undefined;
    worker.on('error', (error) => {
      reason = error;
    });
    // Comes last, however a worker ends.
    worker.on('exit', () => this.buried(worker, reason ?? new Error('读取的线程意外结束')));
    return worker;
  }

  private buried(worker: Worker, reason: Error): void {
    this.idle.delete(worker);
    const job = this.busy.get(worker);
    this.busy.delete(worker);
    if (job && !job.tried && !this.closed) this.waiting.unshift({ ...job, tried: true });
    else job?.reject(reason);
    this.next();
  }
}
