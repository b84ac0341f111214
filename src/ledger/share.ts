import type { Answer, Inspection } from '../inspect/index.js';
import type { LedgerContext, LedgerEntry } from './entry.js';
import { AnswerIndex, EntryIndex } from './match.js';

/** Which findings hold a problem. */
export interface Holding {
  answer: Answer;
  entries: readonly LedgerEntry[];
  shared: boolean;
}

/**
 * Finds for every 有问题 the finding that holds it: one on the sheet with its item and subject (作废 too: it was dealt with), else
 * those of its primary items for the same household, person or village, else a new draft. Returns the holdings in the order
 * of the answers; drafts come from `propose`.
 */
export function shareFindings(
  inspection: Inspection,
  existing: readonly LedgerEntry[],
  context: LedgerContext,
  propose: (answer: Answer) => LedgerEntry,
): Holding[] {
  const problems = inspection.answers.filter(({ answer }) => answer === '有问题');
  const byItem = new AnswerIndex(problems, context.data.origin.villageCode);
  const onSheet = new EntryIndex(existing);
  const done = new Map<Answer, Holding>();
  const underway = new Set<Answer>();

  const hold = (answer: Answer): Holding => {
    const before = done.get(answer);
    if (before) return before;
    underway.add(answer);
    const holding = findHolding(answer);
    underway.delete(answer);
    done.set(answer, holding);
    return holding;
  };

  const findHolding = (answer: Answer): Holding => {
    const own = onSheet.matching(answer.item, answer.subject);
    if (own.length > 0) return { answer, entries: own, shared: false };
    const others = (context.items.get(answer.item)?.primary ?? []).flatMap((primary) => [
      ...onSheet.matching(primary, answer.subject).filter(({ counted }) => counted),
      ...byItem
        .matching(primary, answer.subject)
        .filter((other) => !underway.has(other))
        .flatMap((other) => hold(other).entries.filter(({ counted }) => counted)),
    ]);
    return others.length > 0
      ? { answer, entries: [...new Set(others)], shared: true }
      : { answer, entries: [propose(answer)], shared: false };
  };

  return problems.map(hold);
}
