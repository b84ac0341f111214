import { readFileSync } from 'node:fs';
import { loadPlan } from '../../src/plan/index.js';
import { type Profile, sampleWorkspace } from '../../src/sample/index.js';
import { splitDigest } from '../../src/town/digest/split.js';
import { assembleTown, digestVillage, type Town, type VillageDigest } from '../../src/town/index.js';

export const plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;
export const identityKey = 'test';

export interface SampleBook {
  file: string;
  bytes: Uint8Array;
}

/** Workbooks of the first villages of a synthetic town. */
export async function books(
  villages: number,
  households = 25,
  profile: Profile = 'normal',
  seed = 1,
): Promise<SampleBook[]> {
  const made: SampleBook[] = [];
  for await (const { village, workbook } of sampleWorkspace({ plan, villages, households, seed, profile }))
    made.push({ file: `${village.name}.xlsx`, bytes: workbook });
  return made;
}

/** A town of these villages, with their rows at hand. */
export const townOf = (digests: readonly VillageDigest[], asOf?: string): Town =>
  assembleTown(
    digests.map((one) => {
      const { summary, rows } = splitDigest(one);
      return { ...summary, rows: async () => rows };
    }),
    plan,
    asOf,
  );

export const digest = ({ file, bytes }: SampleBook): VillageDigest =>
  digestVillage(bytes, file, { plan, identityKey }).value!;
