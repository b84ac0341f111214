import type { Files } from '../ports.js';
import { type CheckRecord, type Comparison, readCheckRecord } from '../workbook/index.js';

const SHOWN = 20;

/** The record in the newest error report of that name: an edited one was kept, and the next one numbered. */
export async function previousCheck(files: Files, path: string): Promise<CheckRecord | undefined> {
  const dot = path.lastIndexOf('.');
  let found: CheckRecord | undefined;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? path : `${path.slice(0, dot)}（${number}）${path.slice(dot)}`;
    if (!(await files.exists(name))) return found;
    found = readCheckRecord(await files.read(name)) ?? found;
  }
}

/** The comparison in words: a sentence, then what was mended and what is new. */
export function comparisonLines({ summary, errors, others }: Comparison): string[] {
  const list = (title: string, entries: Comparison['errors']['mended']): string[] =>
    entries.length === 0
      ? []
      : [
          title,
          ...entries.slice(0, SHOWN).map(({ code, place, message }) => `  ${code} ${place}：${message}`),
          ...(entries.length > SHOWN ? [`  …… 共 ${entries.length} 个`] : []),
        ];
  return [
    ...summary,
    ...list('已改正的错误：', errors.mended),
    ...list('新出现的错误：', errors.appeared),
    ...list('已处理的提醒和疑似：', others.mended),
    ...list('新出现的提醒和疑似：', others.appeared),
  ];
}
