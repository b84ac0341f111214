import { parentPort, workerData } from 'node:worker_threads';
import { type DigestOptions, readVillage } from '../../town/index.js';

export interface WorkerJob {
  bytes: Uint8Array;
  file: string;
}

/** What reading takes besides the file, handed over once: the plan is data, checked already. */
const options = workerData as DigestOptions;

parentPort!.on('message', ({ bytes, file }: WorkerJob) => {
  try {
    parentPort!.postMessage({ reading: readVillage(bytes, file, options) });
  } catch (error) {
    parentPort!.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
