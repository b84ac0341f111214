import { parentPort, workerData } from 'node:worker_threads';
import { loadPlan } from '../../plan/index.js';
import { digestVillage } from '../../town/index.js';

/** What a worker needs once. Rules are compiled functions, which cannot be handed over: it loads the plan itself. */
export interface WorkerStart {
  planText: string;
  asOf?: string;
  identityKey: string;
}

export interface WorkerJob {
  id: number;
  bytes: Uint8Array;
  file: string;
}

const { planText, asOf, identityKey } = workerData as WorkerStart;
const plan = loadPlan(planText, 'plan.yaml').value!;

parentPort!.on('message', ({ id, bytes, file }: WorkerJob) => {
  try {
    const outcome = digestVillage(bytes, file, { plan, identityKey, ...(asOf !== undefined && { asOf }) });
    parentPort!.postMessage({ id, outcome });
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
