import { type Diagnostic, maskNumbers, type Place } from '../../../diagnostics/index.js';
import type { LedgerEntry } from '../../../ledger/index.js';
import type { Finding } from '../../../model/index.js';
import type { Plan } from '../../../plan/index.js';
import { stateRefused } from '../codes.js';
import { textOf } from '../editions/compare.js';
import type { HistoryEvent, HistoryRecord } from '../history/record.js';
import { statesOf } from '../history/register.js';
import { ledgerFor, type TownLedger, type VillageLedger } from '../read-ledgers.js';

/** Changes to one problem that somebody asks for; null empties a field. */
export interface Proposal {
  id: string;
  set: Map<string, string | null>;
  /** What a person decided not to take, by field key. */
  declined: Record<string, string>;
  /** Where the asking stands, for messages. */
  place: Place;
  /** What the record should say: kind, source, unit, by. */
  event: Pick<HistoryEvent, 'kind' | 'source' | 'unit' | 'by'>;
}

/** A problem where it stands in a workbook. */
export interface Located {
  source: VillageLedger;
  entry: LedgerEntry;
}

export interface Accepted {
  proposals: Proposal[];
  /** By workbook: what to write. */
  changes: { source: VillageLedger; sets: { entry: LedgerEntry; key: string; value: string | null }[] }[];
  diagnostics: Diagnostic[];
}

export const locate = ({ villages }: TownLedger): Map<string, Located> =>
  new Map(
    villages.flatMap((source) =>
      source.entries.flatMap((entry) => (entry.numbered ? [] : [[entry.id, { source, entry }] as const])),
    ),
  );

/** Fields that go with the state: who refuses the state refuses them too. */
const STATE_FIELDS = ['status', 'completedAt', 'reviewer', 'reviewedAt', 'closedAt'];

/**
 * Tries the proposals on the workbooks' rows with all the ledger's rules. Where one brings an error that was not there before,
 * its change of state is left out, and if that does not help all of it; LEDG-076 says which and why.
 */
export function accept(town: TownLedger, proposals: readonly Proposal[], plan: Plan): Accepted {
  const located = locate(town);
  let kept = proposals.filter(({ id }) => located.has(id));
  const before = errorsOf(town.villages, new Map(), plan);
  const diagnostics: Diagnostic[] = [];
  for (const withhold of [STATE_FIELDS, undefined]) {
    const now = errorsOf(touched(kept, located), valuesOf(kept, located), plan);
    const worse = new Map(
      [...now].flatMap(([id, errors]) => {
        const fresh = errors.filter(({ key }) => !before.get(id)?.some((old) => old.key === key));
        return fresh.length > 0 ? [[id, fresh]] : [];
      }),
    );
    if (worse.size === 0) break;
    kept = kept.flatMap((proposal): Proposal[] => {
      const errors = worse.get(proposal.id);
      if (!errors) return [proposal];
      const left = new Map([...proposal.set].filter(([key]) => withhold && !withhold.includes(key)));
      if (left.size === proposal.set.size) return [proposal];
      const what = withhold ? `状态“${proposal.set.get('status') ?? '（空）'}”` : '填的内容';
      const message = `${proposal.id} ${what}没有采用：${errors.map(({ message: why }) => why).join('')}`;
      diagnostics.push(stateRefused({ place: proposal.place, message }));
      return left.size > 0 || Object.keys(proposal.declined).length > 0 ? [{ ...proposal, set: left }] : [];
    });
  }
  return { proposals: kept, changes: changesOf(kept, located), diagnostics };
}

const touched = (proposals: readonly Proposal[], located: ReadonlyMap<string, Located>): VillageLedger[] => [
  ...new Set(proposals.map(({ id }) => located.get(id)!.source)),
];

function valuesOf(
  proposals: readonly Proposal[],
  located: ReadonlyMap<string, Located>,
): Map<string, Finding['values']> {
  const values = new Map<string, Finding['values']>();
  for (const { id, set } of proposals) {
    const changed: Record<string, unknown> = { ...(values.get(id) ?? located.get(id)!.entry.values) };
    for (const [key, value] of set) {
      if (value === null) delete changed[key];
      else changed[key] = value;
    }
    values.set(id, changed as Finding['values']);
  }
  return values;
}

/** Errors of the ledger's rules by 问题编号; `key` tells them apart over two runs. */
function errorsOf(
  villages: readonly VillageLedger[],
  values: ReadonlyMap<string, Finding['values']>,
  plan: Plan,
): Map<string, { key: string; message: string }[]> {
  const errors = new Map<string, { key: string; message: string }[]>();
  for (const { data, ownAsOf } of villages) {
    const findings = data.findings.map((row) => {
      const changed = values.get(row.values.findingId ?? '');
      return changed ? { ...row, values: changed } : row;
    });
    for (const { severity, code, place, message } of ledgerFor({ ...data, asOf: ownAsOf, findings }, plan)
      .diagnostics) {
      if (severity !== 'error' || place?.kind !== 'cell' || !place.record) continue;
      const one = { key: `${code} ${place.header ?? ''}`, message };
      errors.set(place.record, [...(errors.get(place.record) ?? []), one]);
    }
  }
  return errors;
}

function changesOf(proposals: readonly Proposal[], located: ReadonlyMap<string, Located>): Accepted['changes'] {
  const last = new Map<string, Map<string, string | null>>();
  for (const { id, set } of proposals) last.set(id, new Map([...(last.get(id) ?? []), ...set]));
  const byBook = new Map<VillageLedger, Accepted['changes'][number]['sets']>();
  for (const [id, set] of last) {
    const { source, entry } = located.get(id)!;
    const sets = byBook.get(source) ?? [];
    for (const [key, value] of set) {
      if ((entry.values as Record<string, unknown>)[key] !== (value ?? undefined)) sets.push({ entry, key, value });
    }
    byBook.set(source, sets);
  }
  return [...byBook].flatMap(([source, sets]) => (sets.length > 0 ? [{ source, sets }] : []));
}

/** What the record does not know yet of accepted proposals. */
export function proposalEvents(
  town: TownLedger,
  proposals: readonly Proposal[],
  records: readonly HistoryRecord[],
): HistoryEvent[] {
  const located = locate(town);
  const known = statesOf(records);
  return proposals.flatMap(({ id, set, declined, event }): HistoryEvent[] => {
    const { source, entry } = located.get(id)!;
    const state = { ...known.get(id) };
    const changes: NonNullable<HistoryEvent['changes']> = {};
    for (const [key, value] of set) {
      const after = value === null ? null : maskNumbers(value);
      const now = textOf(entry, key);
      const before = now === undefined ? null : maskNumbers(now);
      if (after === (state[key] ?? null) && known.has(id)) continue;
      if (after !== before) changes[key] = [before, after];
    }
    const said = records.some(
      (one) =>
        one.finding === id &&
        one.source?.sha256 === event.source?.sha256 &&
        Object.entries(declined).every(([key, text]) => one.declined?.[key] === text),
    );
    const fresh = Object.keys(declined).length > 0 && !said;
    if (Object.keys(changes).length === 0 && !fresh) return [];
    const about = { finding: id, village: source.village.name, asOf: source.ownAsOf };
    return [{ ...event, ...about, ...(Object.keys(changes).length > 0 && { changes }), ...(fresh && { declined }) }];
  });
}
