import type { Answer, Subject } from '../inspect/index.js';
import type { LedgerEntry } from './entry.js';
import { circleOf, related } from './subject.js';

/** A list under each key. */
export class Groups<T> {
  private readonly lists = new Map<string, T[]>();

  add(key: string, one: T): void {
    const list = this.lists.get(key);
    if (list) list.push(one);
    else this.lists.set(key, [one]);
  }

  at(key: string): readonly T[] {
    return this.lists.get(key) ?? [];
  }
}

const circleOfEntry = ({ subject }: LedgerEntry): string =>
  circleOf({
    level: subject.level,
    id: subject.id,
    householdId: subject.level === '人' ? subject.household?.values.householdId : undefined,
  });

/**
 * Findings by item and subject. A row that names only the household stands for each of its persons, and a row about a
 * person for the household; a row about the village matches by its item alone.
 */
export class EntryIndex {
  private readonly groups = new Groups<LedgerEntry>();

  constructor(entries: readonly LedgerEntry[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: LedgerEntry): void {
    this.groups.add(`${entry.values.checkItemId}|${circleOfEntry(entry)}`, entry);
  }

  matching(item: string, subject: Subject): LedgerEntry[] {
    return this.groups.at(`${item}|${circleOf(subject)}`).filter((entry) => related(entry.subject, subject));
  }
}

/** Answers by item and subject. */
export class AnswerIndex {
  private readonly groups = new Groups<Answer>();

  constructor(answers: readonly Answer[]) {
    for (const answer of answers) this.groups.add(`${answer.item}|${circleOf(answer.subject)}`, answer);
  }

  matching(item: string, subject: Subject): Answer[] {
    return this.groups.at(`${item}|${circleOf(subject)}`).filter((answer) => related(answer.subject, subject));
  }

  /** Answers that a finding is about. */
  about(entry: LedgerEntry): Answer[] {
    const { subject } = entry;
    return this.groups
      .at(`${entry.values.checkItemId}|${circleOfEntry(entry)}`)
      .filter((answer) => related(answer.subject, subject));
  }
}
