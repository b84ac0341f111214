import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './serve.js';

interface Meanwhile {
  /** A worker begins with the job. */
  onStart?(): void;
  /** Answers what the worker asks while it is at the job. */
  answer?(question: unknown): Promise<unknown>;
}

interface Waiting<Job, Result> extends Meanwhile {
  job: Job;
  /** A worker has died over it before. */
  tried: boolean;
  resolve(result: Result): void;
  reject(error: Error): void;
}

/**
 * Does jobs on several cores, one a worker at a time, in the order they come; workers start when there is work for them. A job
 * over which a worker dies (out of memory) is tried once more in a fresh one; then it alone has failed. What is handed to
 * the workers and back is data.
 */
export class WorkerPool<Job, Result> {
  private readonly waiting: Waiting<Job, Result>[] = [];
  private readonly idle = new Set<Worker>();
  private readonly busy = new Map<Worker, Waiting<Job, Result>>();
  private closed = false;

  constructor(
    private readonly script: string,
    private readonly start: unknown,
    readonly width: number,
  ) {}

  run(job: Job, meanwhile: Meanwhile = {}): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...meanwhile, job, tried: false, resolve, reject });
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
      const waiting = this.waiting.shift()!;
      this.busy.set(worker, waiting);
      if (!waiting.tried) waiting.onStart?.();
      worker.postMessage({ job: waiting.job } satisfies ToWorker<Job>);
    }
  }

  private hire(): Worker {
    const worker = new Worker(this.script, { workerData: this.start });
    worker.on('message', (message: FromWorker<Result>) => {
      const waiting = this.busy.get(worker)!;
      if ('question' in message) {
        const send = (answer: unknown): void => worker.postMessage({ answer } satisfies ToWorker<Job>);
        void waiting.answer?.(message.question).then(send);
        return;
      }
      this.busy.delete(worker);
      if (this.closed) void worker.terminate();
      else this.idle.add(worker);
      if ('result' in message) waiting.resolve(message.result);
      else waiting.reject(new Error(message.error));
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
    const waiting = this.busy.get(worker);
    this.busy.delete(worker);
    if (waiting && !waiting.tried && !this.closed) this.waiting.unshift({ ...waiting, tried: true });
    else waiting?.reject(reason);
    this.next();
  }
}
