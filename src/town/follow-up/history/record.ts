import { createHash } from 'node:crypto';
import * as z from 'zod';
import { STATUSES } from '../../../ledger/index.js';

export type HistoryKind = '登记' | '交办' | '收回' | '销号' | '消失' | '恢复';

/** Something that happened to one finding. Texts are masked: no ID numbers, no telephone numbers. */
export interface HistoryEvent {
  kind: HistoryKind;
  /** 问题编号; empty for 恢复, which is about the file itself. */
  finding: string;
  village?: string;
  /** 数据截止日期 of the source, YYYY-MM-DD. */
  asOf?: string;
  /** The file that says it. */
  source?: { file: string; sha256: string };
  /** Who had cunbao write it down. */
  by?: string;
  /** 责任单位 of a form sent or taken back. */
  unit?: string;
  /** By field key: before and after, null for blank. */
  changes?: Record<string, [string | null, string | null]>;
  /** 交办: what the form said. By field key. */
  sent?: Record<string, string>;
  /** 收回: what the unit wrote and a person decided not to take. By field key. */
  declined?: Record<string, string>;
  /** 恢复: what a broken write had left at the end of the file. */
  torn?: string;
}

/** A line of 历史.jsonl. `hash` is over all that stands before it in the line, `prev` the hash of the line before. */
export interface HistoryRecord extends HistoryEvent {
  seq: number;
  /** When it was written down, ISO 8601. */
  at: string;
  prev: string;
  hash: string;
}

const texts = z.record(z.string(), z.string()).optional();
const word = z.string().optional();
const shape = z.object({
  kind: z.enum(['登记', '交办', '收回', '销号', '消失', '恢复']),
  finding: z.string(),
  village: word,
  asOf: word,
  source: z.object({ file: z.string(), sha256: z.string() }).optional(),
  by: word,
  unit: word,
  changes: z
    .record(z.string(), z.tuple([z.string().nullable(), z.string().nullable()]))
    .refine(({ status = [] }) => status.every((one) => one === null || (STATUSES as readonly string[]).includes(one)))
    .optional(),
  sent: texts,
  declined: texts,
  torn: word,
  seq: z.number(),
  at: z.string(),
  prev: z.string(),
  hash: z.string(),
});

/** `prev` of the first line. */
export const GENESIS = '0'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const SEAL = /,"hash":"([0-9a-f]{64})"\}$/;

/** The line of an event, without a line feed, and its hash. */
export function sealed(event: HistoryEvent, seq: number, at: string, prev: string): { line: string; hash: string } {
  const body = JSON.stringify({ seq, at, ...event, prev });
  const hash = sha256(body);
  return { line: `${body.slice(0, -1)},"hash":"${hash}"}`, hash };
}

/** Reads a line; undefined when it is no record of ours, or its hash is not that of its text. */
export function unsealed(line: string): HistoryRecord | undefined {
  const hash = SEAL.exec(line)?.[1];
  if (hash === undefined || sha256(`${line.replace(SEAL, '')}}`) !== hash) return undefined;
  try {
    const record: unknown = JSON.parse(line);
    return shape.safeParse(record).success ? (record as HistoryRecord) : undefined;
  } catch {
    return undefined;
  }
}
