import type { CheckEntry, CheckRecord } from './record.js';

/** Two checks of one village's workbook, the errors and the rest apart. */
export interface Comparison {
  /** The file has not been touched in between. */
  unchanged: boolean;
  errors: Changes;
  others: Changes;
  /** One sentence on each group that had or has anything. */
  summary: string[];
}

interface Changes {
  before: number;
  mended: CheckEntry[];
  remaining: CheckEntry[];
  appeared: CheckEntry[];
}

/**
 * What was mended and what is new, by record and column: rows may have moved and the file may have another name.
 * Something said several times of one record and column is counted.
 */
export function compareChecks(before: CheckRecord, now: CheckRecord): Comparison {
  const isError = ({ severity }: CheckEntry): boolean => severity === 'error';
  const not = (entry: CheckEntry): boolean => !isError(entry);
  const errors = changes(before.entries.filter(isError), now.entries.filter(isError));
  const others = changes(before.entries.filter(not), now.entries.filter(not));
  const unchanged = before.sha256 === now.sha256;
  const summary = [sentence(errors, '个错误'), sentence(others, '处提醒和疑似')].filter((text) => text !== '');
  if (unchanged) summary.unshift('工作簿与上次检查时完全一样，没有改动。');
  if (!before.complete && now.complete) summary.push('上次没有查到各行就停下了，新出现的多数是上次还没有查到的。');
  if (before.complete && !now.complete) summary.push('这次没有查到各行就停下了，“已改正”的要等全部查完才算数。');
  return { unchanged, errors, others, summary };
}

function changes(before: readonly CheckEntry[], now: readonly CheckEntry[]): Changes {
  const left = new Map<string, number>();
  for (const { key } of before) left.set(key, (left.get(key) ?? 0) + 1);
  const remaining: CheckEntry[] = [];
  const appeared: CheckEntry[] = [];
  for (const entry of now) {
    const count = left.get(entry.key) ?? 0;
    (count > 0 ? remaining : appeared).push(entry);
    left.set(entry.key, Math.max(0, count - 1));
  }
  const mended: CheckEntry[] = [];
  for (const entry of before) {
    const count = left.get(entry.key) ?? 0;
    if (count === 0) continue;
    mended.push(entry);
    left.set(entry.key, count - 1);
  }
  return { before: before.length, mended, remaining, appeared };
}

function sentence({ before, mended, remaining, appeared }: Changes, unit: string): string {
  if (before === 0 && appeared.length === 0) return '';
  if (before === 0) return `上次没有${unit.slice(1)}，新出现 ${appeared.length} 个。`;
  const left = remaining.length === 0 ? '一个不剩' : `还剩 ${remaining.length} 个`;
  const fresh = appeared.length === 0 ? '没有新出现的' : `新出现 ${appeared.length} 个`;
  return `上次 ${before} ${unit}：已改正 ${mended.length} 个，${left}，${fresh}。`;
}
