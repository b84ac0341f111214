import * as z from 'zod';
import type { Diagnostic, Outcome } from '../../../diagnostics/index.js';
import type { Files } from '../../../ports.js';
import { systemReason } from '../../../village/index.js';
import { historyAltered, historyBusy, historyMended } from '../codes.js';
import { type Chain, extend, readChain } from './chain.js';
import type { HistoryEvent, HistoryRecord } from './record.js';

/** The append-only record of a workspace, as it was read. */
export interface History {
  path: string;
  records: readonly HistoryRecord[];
}

/** Where a workspace keeps its record. */
export const HISTORY_PATH = '台账/历史.jsonl';

/** Beside the record: how far it had got when we last wrote it, so that lines cut off its end are missed. */
const headPath = (path: string): string => path.replace(/(\.jsonl)?$/, '.head.json');

const headShape = z.object({ seq: z.number(), hash: z.string() });

interface Loaded {
  chain: Chain;
  size: number;
}

/**
 * Reads and verifies the record; one that does not exist yet is empty. No value when somebody changed it (LEDG-060). What a
 * broken write left is said (LEDG-061) and goes with the next append, which keeps its text.
 */
export async function openHistory(files: Files, path: string): Promise<Outcome<History>> {
  const { chain, diagnostics } = await load(files, path);
  if (diagnostics.length > 0) return { diagnostics };
  return {
    value: { path, records: chain.records },
    diagnostics: chain.torn === undefined ? [] : [mended(path, chain.torn)],
  };
}

/**
 * Appends what `eventsFor` makes of the record as it is now. When another process has written meanwhile, the record is read
 * again and the events are made anew. Resolves with the new records when they are on the disk; LEDG-060 to LEDG-062.
 */
export async function appendHistory(
  files: Files,
  path: string,
  at: string,
  eventsFor: (history: History) => HistoryEvent[],
): Promise<Outcome<HistoryRecord[]>> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { chain, size, diagnostics } = await load(files, path);
    if (diagnostics.length > 0) return { diagnostics };
    const events = eventsFor({ path, records: chain.records });
    if (events.length === 0) return { value: [], diagnostics: [] };
    const { torn } = chain;
    const added = extend(chain, torn === undefined ? events : [{ kind: '恢复', finding: '', torn }, ...events], at);
    try {
      if (!(await files.append(path, added.bytes, { seen: size, keep: chain.keep }))) continue;
      const { seq, hash } = added.records.at(-1)!;
      await files.write(headPath(path), `${JSON.stringify({ seq, hash })}\n`);
    } catch (error) {
      const message = `历史记录“${path}”写不进去（${systemReason(error)}）。`;
      return { diagnostics: [historyBusy({ place: { kind: 'file', file: path }, message })] };
    }
    return { value: added.records, diagnostics: torn === undefined ? [] : [mended(path, torn)] };
  }
  const message = `历史记录“${path}”一直有别的程序在写，没有写进去。`;
  return { diagnostics: [historyBusy({ place: { kind: 'file', file: path }, message })] };
}

async function load(files: Files, path: string): Promise<Loaded & { diagnostics: Diagnostic[] }> {
  const bytes = (await files.exists(path)) ? await files.read(path) : new Uint8Array();
  const chain = readChain(bytes);
  const why = chain.broken
    ? `第 ${chain.broken.line} 行：${chain.broken.why}`
    : await missed(files, headPath(path), chain.records);
  const place = { kind: 'file', file: path, ...(chain.broken && { line: chain.broken.line }) } as const;
  return {
    chain,
    size: bytes.length,
    diagnostics: why === undefined ? [] : [historyAltered({ place, message: `历史记录“${path}”被人改过：${why}。` })],
  };
}

/** Lines cut off, or the whole record written anew. The head may lag behind: a process may be killed between the two writes. */
async function missed(files: Files, path: string, records: readonly HistoryRecord[]): Promise<string | undefined> {
  if (!(await files.exists(path))) return undefined;
  let head: z.infer<typeof headShape>;
  try {
    head = headShape.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
  } catch {
    return '旁边的 .head.json 读不出来';
  }
  if (head.seq > records.length) return `应当至少有 ${head.seq} 条，现在只有 ${records.length} 条`;
  return records[head.seq - 1]?.hash === head.hash ? undefined : `第 ${head.seq} 条不是原来的那一条`;
}

const mended = (path: string, torn: string): Diagnostic =>
  historyMended({
    place: { kind: 'file', file: path },
    message: `上次写历史记录时中断，末尾有 ${torn.length} 个字没有写完，已跳过；再运行一次当时的命令就会补上。`,
  });
