import { type Diagnostic, maskNumbers } from '../../../diagnostics/index.js';
import { couldBecome, type FindingStatus, type LedgerEntry } from '../../../ledger/index.js';
import { finding } from '../../../model/index.js';
import { findingGone, stateImpossible } from '../codes.js';
import { textOf } from '../editions/compare.js';
import type { TownLedger } from '../read-ledgers.js';
import type { HistoryEvent, HistoryRecord } from './record.js';

/** A finding as the record knows it: masked texts by field key. */
export type KnownState = Readonly<Record<string, string>>;

/** The last known state of every finding, by 问题编号. */
export function statesOf(records: readonly HistoryRecord[]): Map<string, KnownState> {
  const states = new Map<string, Record<string, string>>();
  for (const { finding: id, changes } of records) {
    if (changes === undefined) continue;
    const state = states.get(id) ?? {};
    for (const [key, [, after]] of Object.entries(changes)) {
      if (after === null) delete state[key];
      else state[key] = after;
    }
    states.set(id, state);
  }
  return states;
}

/** What an entry says, as the record keeps it. 作废 and blank states are there in words; derived fields are not. */
export function stateOf(entry: Pick<LedgerEntry, 'values' | 'status'>): Record<string, string> {
  const state: Record<string, string> = {};
  for (const { key } of finding.fields) {
    const text = textOf(entry, key);
    if (text !== undefined && key !== 'findingId') state[key] = maskNumbers(text);
  }
  return state;
}

export function changesBetween(before: KnownState, after: KnownState): NonNullable<HistoryEvent['changes']> {
  const changes: NonNullable<HistoryEvent['changes']> = {};
  for (const { key } of finding.fields) {
    if (before[key] !== after[key]) changes[key] = [before[key] ?? null, after[key] ?? null];
  }
  return changes;
}

/**
 * What the workbooks say that the record does not know yet: one event a finding. A finding that the record has and its
 * village's workbook has no more is 消失, said once. Registering the same files again makes no events.
 */
export function registerEvents(
  { villages }: TownLedger,
  records: readonly HistoryRecord[],
  by: string | undefined,
): HistoryEvent[] {
  const states = statesOf(records);
  const last = new Map(records.map((record) => [record.finding, record]));
  return villages.flatMap(({ village, data, entries }): HistoryEvent[] => {
    const { file, sha256 } = data.origin;
    const about = { village: village.name, asOf: data.asOf, source: { file, sha256 }, ...(by && { by }) };
    const present = entries.filter(({ numbered }) => !numbered);
    const ids = new Set(present.map(({ id }) => id));
    const gone = [...states.keys()].filter(
      (id) => id.startsWith(`${village.code}-`) && !ids.has(id) && last.get(id)?.kind !== '消失',
    );
    return [
      ...present.flatMap((entry): HistoryEvent[] => {
        const changes = changesBetween(states.get(entry.id) ?? {}, stateOf(entry));
        const back = last.get(entry.id)?.kind === '消失';
        return Object.keys(changes).length > 0 || back ? [{ kind: '登记', finding: entry.id, ...about, changes }] : [];
      }),
      ...gone.map((id): HistoryEvent => ({ kind: '消失', finding: id, ...about })),
    ];
  });
}

/** What the new events show that must not be: LEDG-053 a finding is gone, LEDG-054 a state that cannot follow. */
export function judgeEvents(events: readonly HistoryEvent[]): Diagnostic[] {
  return events.flatMap(({ kind, finding: id, changes, source }): Diagnostic[] => {
    const place = { kind: 'cell', file: source?.file ?? '', sheet: finding.name, record: id } as const;
    if (kind === '消失') return [findingGone({ place, message: `${id} 以前登记过，这次台账里没有。` })];
    const [before, after] = changes?.status ?? [null, null];
    if (before === null || after === null || couldBecome(before as FindingStatus, after as FindingStatus)) return [];
    const message = `${id} 原来是“${before}”，这次成了“${after}”，不能这样变。`;
    return [stateImpossible({ place, found: after, message })];
  });
}
