import { parentPort } from 'node:worker_threads';

export type ToWorker<Job> = { job: Job } | { answer: unknown };
export type FromWorker<Result> = { result: Result } | { error: string } | { question: unknown };

/** The worker's side of a {@link WorkerPool}: does one job after the other and may ask the main thread in between. */
export function serve<Job, Result>(
  work: (job: Job, ask: (question: unknown) => Promise<unknown>) => Promise<Result>,
): void {
  const port = parentPort!;
  let answered: (answer: unknown) => void = () => undefined;
  const ask = (question: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      answered = resolve;
      port.postMessage({ question } satisfies FromWorker<Result>);
    });
  port.on('message', (message: ToWorker<Job>) => {
    if ('answer' in message) return answered(message.answer);
    work(message.job, ask).then(
      (result) => port.postMessage({ result } satisfies FromWorker<Result>),
      (error: unknown) =>
        port.postMessage({
          error: error instanceof Error ? error.message : String(error),
        } satisfies FromWorker<Result>),
    );
  });
}
