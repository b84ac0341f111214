import { readFileSync } from 'node:fs';
import { nodePorts } from '../../src/cli/node-ports.js';
import { loadFonts } from '../../src/document/index.js';
import { loadPlan } from '../../src/plan/index.js';
import { type Profile, sampleWorkspace } from '../../src/sample/index.js';
import { loadProfile } from '../../src/template/index.js';
import { splitDigest } from '../../src/town/digest/split.js';
import {
  assembleTown,
  assembleUpper,
  compileTown,
  digestVillage,
  type FinishedVillage,
  type Town,
  type VillageDigest,
} from '../../src/town/index.js';

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

/** The documents of a town of these villages, at the report level. */
export async function compiledTown(digests: readonly VillageDigest[], finished: readonly FinishedVillage[] = []) {
  const ports = nodePorts();
  const town = townOf(digests, undefined, finished);
  const { value } = await compileTown(town, assembleUpper([], town), {
    template: { file: '镇汇总报告.md', source: readFileSync('templates/镇汇总报告.md', 'utf8') },
    profile: loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!,
    fonts: (await loadFonts(await ports.fonts(), ports.files.read)).value!,
    level: 'report',
    draft: false,
  });
  return value!.documents!;
}

/** A town of these villages, with their rows at hand. */
export const townOf = (
  digests: readonly VillageDigest[],
  asOf?: string,
  finished: readonly FinishedVillage[] = [],
): Town =>
  assembleTown(
    digests.map((one) => {
      const { summary, rows } = splitDigest(one);
      return { ...summary, rows: async () => rows };
    }),
    plan,
    asOf,
    finished,
  );

export const digest = ({ file, bytes }: SampleBook): VillageDigest =>
  digestVillage(bytes, file, { plan, identityKey }).value!;
