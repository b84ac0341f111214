import { GENESIS, type HistoryEvent, type HistoryRecord, sealed, unsealed } from './record.js';

export interface Chain {
  records: HistoryRecord[];
  /** Bytes of the file that are good; what follows was left by a write that broke off. */
  keep: number;
  /** The last good line lacks its line feed. */
  open: boolean;
  /** Text that a broken write left behind the good lines. */
  torn?: string;
  /** First line (1-based) that is not as it was written; nothing behind it counts. */
  broken?: { line: number; why: string };
}

const LINE_FEED = 0x0a;

/**
 * Reads 历史.jsonl. A write that broke off leaves either a last line without its end, or (after a power cut) zero bytes: both
 * are `torn`. Anything else that does not fit the chain is `broken`: somebody changed the file.
 */
export function readChain(bytes: Uint8Array): Chain {
  const records: HistoryRecord[] = [];
  const decoder = new TextDecoder();
  let prev = GENESIS;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const raw = bytes.subarray(start, end);
    const record = unsealed(decoder.decode(raw));
    const why = record ? misfit(record, records.length + 1, prev) : '这一行的内容与它的校验码不符';
    if (why !== undefined) {
      const unfinished = (feed < 0 && !record) || raw.includes(0);
      return unfinished
        ? { records, keep: start, open: false, torn: decoder.decode(bytes.subarray(start)) }
        : { records, keep: start, open: false, broken: { line: records.length + 1, why } };
    }
    records.push(record!);
    prev = record!.hash;
    if (feed < 0) return { records, keep: bytes.length, open: true };
    start = feed + 1;
  }
  return { records, keep: bytes.length, open: false };
}

function misfit({ seq, prev }: HistoryRecord, expected: number, before: string): string | undefined {
  if (seq !== expected) return `序号是 ${seq}，应为 ${expected}，中间少了或者换了行`;
  return prev === before ? undefined : '与上一行接不上，上一行被换过';
}

/** The bytes to add to a chain for these events, and the records they make. */
export function extend(
  { records, open }: Chain,
  events: readonly HistoryEvent[],
  at: string,
): { bytes: Uint8Array; records: HistoryRecord[] } {
  let { seq, hash: prev } = records.at(-1) ?? { seq: 0, hash: GENESIS };
  const made: HistoryRecord[] = [];
  const lines = events.map((event) => {
    seq += 1;
    const { line, hash } = sealed(event, seq, at, prev);
    made.push({ seq, at, ...event, prev, hash });
    prev = hash;
    return `${line}\n`;
  });
  return { bytes: new TextEncoder().encode(`${open ? '\n' : ''}${lines.join('')}`), records: made };
}
