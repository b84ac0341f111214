import * as z from 'zod';
import type { Plan } from '../../plan/index.js';
import type { Files } from '../../ports.js';
import type { Collection } from './collect.js';
import { hash, placeBelow } from './receipt.js';

export const REGISTER_FILE = '收件登记.json';

/** The register for programs: `compile` takes from it what counts for each village. */
export interface RegisterFile {
  kind: '村报收件登记';
  version: 1;
  planId: string;
  edition: string;
  /** Day of the last run of `collect`, in China. */
  day: string;
  deadline: string;
  villages: RegisterVillage[];
  /** The town's and the departments' workbooks. */
  upper: { name: string; path: string; file: string; sha256: string }[];
}

export interface RegisterVillage {
  code: string;
  name: string;
  state: '未收到' | '只有成品' | '不能用' | '待定' | '已收';
  late: boolean;
  firstDay?: string;
  why: string;
  counted?: {
    /** The workbook, below the folder of this register. */
    path: string;
    /** Its name for messages. */
    file: string;
    sha256: string;
    receivedAt: string;
    asOf: string;
    edition: string;
    errors: number;
    /** From a 上报包 that was found whole. */
    packaged: boolean;
    reportEdited: boolean;
  };
  /** The finished report that stands for a village without a workbook: where it lies, and its name for messages. */
  finished?: { path: string; file: string; sha256: string };
}

export function registerFileOf({ day, villages, upper }: Collection, plan: Plan): RegisterFile {
  return {
    kind: '村报收件登记',
    version: 1,
    planId: plan.id,
    edition: plan.edition,
    day,
    deadline: plan.reportDeadline,
    upper: upper.map(({ receipt: { workbook, from }, upper: who }) => ({
      name: who!.name,
      path: workbook!.stored,
      file: from,
      sha256: workbook!.sha256,
    })),
    villages: villages.map(({ village: { code, name }, state, late, firstDay, why, counted, finished }) => ({
      code,
      name,
      state,
      late,
      ...(firstDay && { firstDay }),
      why,
      ...(finished && {
        finished: {
          path: finished.receipt.stored,
          file: finished.receipt.from,
          sha256: finished.receipt.sha256,
        },
      }),
      ...(counted && {
        counted: {
          path: counted.receipt.workbook!.stored,
          file: counted.receipt.from,
          sha256: counted.receipt.workbook!.sha256,
          receivedAt: counted.receipt.receivedAt,
          asOf: counted.read.asOf,
          edition: counted.read.edition,
          errors: counted.read.errors.count,
          packaged: counted.receipt.kind === '上报包',
          reportEdited: counted.receipt.manifest?.reportEdited ?? false,
        },
      }),
    })),
  };
}

const shape = z.looseObject({
  kind: z.literal('村报收件登记'),
  villages: z.array(
    z.looseObject({
      code: z.string(),
      name: z.string(),
      counted: z.looseObject({ path: placeBelow, file: z.string(), sha256: hash }).optional(),
      finished: z.looseObject({ path: placeBelow, file: z.string(), sha256: hash }).optional(),
    }),
  ),
  upper: z.array(z.looseObject({ name: z.string(), path: placeBelow, file: z.string(), sha256: hash })),
});

/** The register in a folder, or undefined when there is none (the folder was not made by `collect`). */
export async function readRegisterFile(files: Files, folder: string): Promise<RegisterFile | undefined> {
  const bytes = await files.read(`${folder}/${REGISTER_FILE}`).catch(() => undefined);
  if (!bytes) return undefined;
  try {
    return shape.parse(JSON.parse(new TextDecoder().decode(bytes))) as unknown as RegisterFile;
  } catch {
    return undefined;
  }
}
