import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plan } from '../plan/index.js';
import type { Files } from '../ports.js';
import { programVersion } from './program-version.js';

interface KeptPlan {
  program: string;
  /** SHA-256 of plan.yaml. */
  text: string;
  /** SHA-256 of `plan` as JSON. */
  sum: string;
  plan: Plan;
}

const place = (home: string): string => join(home, 'plan.json');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * A workspace's plan as it was read and checked before by this very program, when `text` is the same to the letter. What is
 * damaged, of another text or of another program is as if it were not there.
 */
export async function keptPlan(files: Files, home: string, text: string, program?: string): Promise<Plan | undefined> {
  const version = program ?? (await programVersion);
  if (version === undefined) return undefined;
  try {
    const kept = JSON.parse(new TextDecoder().decode(await files.read(place(home)))) as KeptPlan;
    const same = kept.program === version && kept.text === hash(text) && kept.sum === hash(JSON.stringify(kept.plan));
    return same ? kept.plan : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a plan about which there was nothing to say; what cannot be written is read again next time. */
export async function keepPlan(files: Files, home: string, text: string, plan: Plan, program?: string): Promise<void> {
  const version = program ?? (await programVersion);
  if (version === undefined || (await keptPlan(files, home, text, version))) return;
  const kept: KeptPlan = { program: version, text: hash(text), sum: hash(JSON.stringify(plan)), plan };
  await files.write(place(home), JSON.stringify(kept)).catch(() => undefined);
}
