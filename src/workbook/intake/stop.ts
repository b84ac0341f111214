import { defineDiagnostic } from '../../diagnostics/index.js';
import type { Reports } from './reports.js';

export const laterChecksNotMade = defineDiagnostic({
  code: 'BOOK-030',
  severity: 'info',
  title: '后续检查未进行',
  why: '前面的问题不改好，后面的检查会报出一大片不相干的错误。',
  fix: ['先改好上面的问题，再检查一次。'],
});

/** Says which stages an early failure has prevented. */
export function reportStop(stages: readonly string[], reports: Reports): void {
  reports.book(laterChecksNotMade, { message: `后续检查未进行：${stages.join('、')}。` });
}
