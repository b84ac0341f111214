import { createHash, randomBytes } from 'node:crypto';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../../ports.js';
import { DIGEST_VERSION, type Digester, type Reading, readVillage, type VillageSummary } from '../../town/index.js';
import { keepPlan } from '../kept-plan.js';
import { programFolder } from '../program-folder.js';
import { programVersion } from '../program-version.js';
import { WorkerPool } from '../workers/pool.js';
import { workersFor } from '../workers/workers-for.js';
import type { Workspace } from '../workspace.js';
import type { DigestJob } from './worker.js';

export interface Digests {
  digester: Digester<VillageSummary>;
  /** Folder of the kept results. */
  cache: string;
  /** Plan, program and options that results depend on. */
  key: string;
  close(): Promise<void>;
}

/** Folder of what is kept between runs: the workspace's; for the plan that ships with the program, which may be read-only, below `out`. */
export const keptBelow = (workspace: string, out: string): string =>
  join(workspace === join(programFolder, 'data') ? out : workspace, '.cunbao');

/**
 * What reading many villages needs: the workers, and where results are kept. The plan is kept with them, checked as it is.
 */
export async function openDigests(
  ports: Ports,
  { folder, plan, planText, planSound }: Workspace,
  { out, asOf }: { out: string; asOf?: string },
): Promise<Digests> {
  const home = keptBelow(folder, out);
  const identityKey = await identityKeyOf(ports, home);
  if (planSound) await keepPlan(ports.files, home, planText, plan);
  const options = { plan, identityKey, ...(asOf !== undefined && { asOf }) };
  // From sources (tests) there is no bundle for a worker to start from.
  const script = join(programFolder, 'dist', 'cli', 'digests', 'worker.js');
  const bundled = !import.meta.url.endsWith('.ts');
  const pool =
    bundled &&
    new WorkerPool<DigestJob, Reading<VillageSummary>>(script, options, workersFor(availableParallelism(), totalmem()));
  const here: Digester<VillageSummary> = {
    width: 1,
    digest: async (bytes, file) => readVillage(bytes, file, options),
  };
  const parts = [String(DIGEST_VERSION), (await programVersion) ?? 'sources', planText, asOf ?? '', identityKey];
  return {
    digester: pool ? { width: pool.width, digest: (bytes, file) => pool.run({ bytes, file }) } : here,
    cache: join(home, 'cache'),
    key: createHash('sha256').update(parts.join('\0')).digest('hex'),
    close: async () => {
      if (pool) await pool.close();
    },
  };
}

/** Secret by which the same person is recognised in two villages; made once for a town's folder, never shown or sent. */
async function identityKeyOf({ files }: Ports, home: string): Promise<string> {
  const path = join(home, 'identity-key');
  const kept = await files.read(path).then(
    (bytes) => new TextDecoder().decode(bytes).trim(),
    () => '',
  );
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  const made = randomBytes(32).toString('hex');
  // Where nothing can be written the key serves this run only; nothing is kept there either.
  await files.write(path, `${made}\n`).catch(() => undefined);
  return made;
}
