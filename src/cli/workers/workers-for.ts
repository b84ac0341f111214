/** What a worker needs for a village of some thousand households. */
const WORKER_BYTES = 500e6;

/** One worker a core, as far as half of the memory goes. */
export const workersFor = (cores: number, memory: number): number =>
  Math.max(1, Math.min(cores, Math.floor(memory / 2 / WORKER_BYTES)));
