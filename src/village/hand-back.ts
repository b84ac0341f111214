import type { Outcome } from '../diagnostics/index.js';
import { assignedNumbers, draftRows, lastNumber, openQuestions } from '../ledger/index.js';
import type { Plan } from '../plan/index.js';
import { patchWorkbook } from '../workbook/index.js';
import type { Analysis } from './analyse.js';
import type { BookAnalysis } from './analyse-book.js';

export interface HandedBack {
  workbook: Uint8Array;
  drafts: number;
  questions: number;
  numbers: number;
}

/** The clerk's own workbook, of whatever kind, with what cunbao found and assigned: drafts, numbers, questions for people. Nothing else changes. */
export function handBack(
  bytes: Uint8Array,
  { data, inspection, ledger }: Analysis | BookAnalysis,
  plan: Plan,
): Outcome<HandedBack> {
  const drafts = draftRows(ledger);
  const questions = openQuestions(inspection, plan, data);
  const numbers = assignedNumbers(ledger);
  const patch = {
    appends: [
      ...drafts.map((values) => ({ entity: 'finding', values })),
      ...questions.map((values) => ({ entity: 'manualCheck', values })),
    ],
    cover: { lastNumber: String(lastNumber(ledger, data)) },
    sets: numbers.map(({ at, findingId }) => ({ entity: 'finding', row: at.row, key: 'findingId', value: findingId })),
  };
  const patched = patchWorkbook(bytes, data.origin.file, patch, plan);
  if (!patched.value) return { diagnostics: patched.diagnostics };
  return {
    value: { workbook: patched.value, drafts: drafts.length, questions: questions.length, numbers: numbers.length },
    diagnostics: patched.diagnostics,
  };
}
