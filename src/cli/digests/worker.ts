import { workerData } from 'node:worker_threads';
import { type DigestOptions, type Reading, readVillage, type VillageSummary } from '../../town/index.js';
import { serve } from '../workers/serve.js';

export interface DigestJob {
  bytes: Uint8Array;
  file: string;
}

/** What reading takes besides the file, handed over once: the plan is data, checked already. */
const options = workerData as DigestOptions;

serve<DigestJob, Reading<VillageSummary>>(async ({ bytes, file }) => readVillage(bytes, file, options));
