import type { Answer, Subject } from '../inspect/index.js';
import type { LedgerEntry } from './entry.js';
import { circleOf, related } from './subject.js';

/** A list under each key. */
class Groups<T> {
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
 * Findings by item and subject. A row that names only the household stands for each of its persons, and a row about a person
 * for the household; what was asked about the village as a whole is answered by any finding of the item.
 */
export class EntryIndex {
  private readonly groups = new Groups<LedgerEntry>();

  constructor(entries: readonly LedgerEntry[]) {
    for (const entry of entries) {
      this.groups.add(`${entry.values.checkItemId}|${circleOfEntry(entry)}`, entry);
      this.groups.add(`${entry.values.checkItemId}`, entry);
    }
  }

  matching(item: string, subject: Subject): readonly LedgerEntry[] {
    if (subject.level === '村') return this.groups.at(item);
    return this.groups.at(`${item}|${circleOf(subject)}`).filter((entry) => related(entry.subject, subject));
  }
}

/** Answers by item and subject. */
export class AnswerIndex {
  private readonly groups = new Groups<Answer>();
  private readonly village: string;

  constructor(answers: readonly Answer[], villageCode: string) {
    this.village = circleOf({ level: '村', id: villageCode });
    for (const answer of answers) {
      this.groups.add(`${answer.item}|${circleOf(answer.subject)}`, answer);
      this.groups.add(answer.item, answer);
    }
  }

  /** Answers of an item for a subject; for the village as a whole, all of them. */
  matching(item: string, subject: Subject): readonly Answer[] {
    if (subject.level === '村') return this.groups.at(item);
    return this.groups.at(`${item}|${circleOf(subject)}`).filter((answer) => related(answer.subject, subject));
  }

  /** Answers that a finding is about: its subject's, and the village's when the item was asked for the village as a whole. */
  about(entry: LedgerEntry): readonly Answer[] {
    const item = `${entry.values.checkItemId}`;
    const whole = this.groups.at(`${item}|${this.village}`);
    if (whole.length > 0) return whole;
    return this.groups.at(`${item}|${circleOfEntry(entry)}`).filter((answer) => related(answer.subject, entry.subject));
  }
}
