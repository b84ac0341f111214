import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../diagnostics/index.js';
import type { Digester, VillageDigest } from '../../town/index.js';
import type { WorkerJob, WorkerStart } from './worker.js';

interface Waiting {
  bytes: Uint8Array;
  file: string;
  resolve(outcome: Outcome<VillageDigest>): void;
  reject(error: Error): void;
}

/**
 * Reads workbooks on several cores, one a worker at a time; workers start when there is work for them. A worker that dies
 * (out of memory) takes only its own file with it.
 */
export class DigestPool implements Digester<VillageDigest> {
  private readonly waiting: Waiting[] = [];
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Waiting>();

  constructor(
    private readonly script: string,
    private readonly start: WorkerStart,
    readonly width: number,
  ) {}

  digest(bytes: Uint8Array, file: string): Promise<Outcome<VillageDigest>> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ bytes, file, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()));
  }

  private next(): void {
    while (this.waiting.length > 0) {
      const worker = this.idle.pop() ?? (this.busy.size < this.width ? this.hire() : undefined);
      if (!worker) return;
      const job = this.waiting.shift()!;
      this.busy.set(worker, job);
      worker.postMessage({ id: 0, bytes: job.bytes, file: job.file } satisfies WorkerJob);
    }
  }

  private hire(): Worker {
    const worker = new Worker(this.script, { workerData: this.start });
    worker.on('message', ({ outcome, error }: { outcome?: Outcome<VillageDigest>; error?: string }) => {
      const job = this.busy.get(worker)!;
      this.busy.delete(worker);
      this.idle.push(worker);
      if (outcome) job.resolve(outcome);
      else job.reject(new Error(error));
      this.next();
    });
    worker.on('error', (error) => {
      const job = this.busy.get(worker);
      this.busy.delete(worker);
      job?.reject(error);
      this.next();
    });
    return worker;
  }
}
