import * as z from 'zod';
import type { Files } from '../../ports.js';
import { leavesFolder } from '../../village/index.js';

/** What a received file is, judged by its content. */
export type ReceivedKind = '上报包' | '工作簿' | '其他';

/**
 * One file as received: written once, never changed. Everything else about it (whose it is, whether it is right, whether it
 * counts) is worked out again from the stored copy each time.
 */
export interface Receipt {
  /** SHA-256 of the file, hex. */
  sha256: string;
  bytes: number;
  kind: ReceivedKind;
  /** Where it was found, below the folder collected; with `/`. */
  from: string;
  /** ISO 8601; the same for all files of one run. */
  receivedAt: string;
  /** When its program saved it, as the file itself says (ISO 8601). */
  savedAt?: string;
  /** The stored copy, below the 收件 folder. */
  stored: string;
  /** The workbook: the file itself, or the one taken out of a package. Absent when neither could be opened. */
  workbook?: { sha256: string; stored: string };
  /** Of a package that was found whole: what its manifest says. */
  manifest?: { villageCode: string; planId: string; edition: string; asOf: string; reportEdited: boolean };
}

/** A person's word on which of two versions counts; holds until something newer of that village arrives. */
export interface Choice {
  villageCode: string;
  sha256: string;
  decidedAt: string;
}

/** A place below the 收件 folder: what a record says may have been written by somebody else. */
export const placeBelow = z.string().refine((path) => !leavesFolder(path));
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

const receiptShape = z.object({
  sha256: hash,
  bytes: z.number(),
  kind: z.enum(['上报包', '工作簿', '其他']),
  from: z.string(),
  receivedAt: moment,
  savedAt: z.string().optional(),
  stored: placeBelow,
  workbook: z.object({ sha256: hash, stored: placeBelow }).optional(),
  manifest: z
    .object({
      villageCode: z.string(),
      planId: z.string(),
      edition: z.string(),
      asOf: z.string(),
      reportEdited: z.boolean(),
    })
    .optional(),
});
const choiceShape = z.object({ villageCode: z.string(), sha256: hash, decidedAt: moment });

const RECORDS = '记录';
const RECEIPT = /^收件-[0-9a-f]{16}\.json$/;
const CHOICE = /^采用-.*\.json$/;

export const receiptPath = ({ sha256 }: Receipt): string => `${RECORDS}/收件-${sha256.slice(0, 16)}.json`;
export const choicePath = ({ villageCode, decidedAt }: Choice): string =>
  `${RECORDS}/采用-${villageCode}-${decidedAt.replace(/\D/g, '')}.json`;

export interface Records {
  /** In order of receipt, then of place. */
  receipts: Receipt[];
  choices: Choice[];
  /** Names of record files that cannot be read. */
  damaged: string[];
}

/** All that was received so far. */
export async function readRecords(files: Files, store: string): Promise<Records> {
  const records: Records = { receipts: [], choices: [], damaged: [] };
  const entries = await files.list(`${store}/${RECORDS}`).catch(() => []);
  for (const { name } of entries) {
    if (!RECEIPT.test(name) && !CHOICE.test(name)) continue;
    try {
      const record = JSON.parse(new TextDecoder().decode(await files.read(`${store}/${RECORDS}/${name}`)));
      if (RECEIPT.test(name)) records.receipts.push(receiptShape.parse(record) as Receipt);
      else records.choices.push(choiceShape.parse(record));
    } catch {
      records.damaged.push(`${RECORDS}/${name}`);
    }
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  records.receipts.sort((a, b) => order(a.receivedAt, b.receivedAt) || order(a.from, b.from));
  records.choices.sort((a, b) => order(a.decidedAt, b.decidedAt));
  return records;
}

export const writeRecord = (files: Files, store: string, path: string, record: Receipt | Choice): Promise<void> =>
  files.write(`${store}/${path}`, `${JSON.stringify(record, null, 1)}\n`);
