import { couldBecome, type FindingStatus, type LedgerEntry } from '../../../ledger/index.js';
import { finding, type Value } from '../../../model/index.js';
import type { BookUnit } from '../../../plan/index.js';
import type { TownLedger, VillageLedger } from '../read-ledgers.js';

export type Verdict = '新增' | '销号' | '退回' | '推进' | '作废' | '改动' | '未动' | '消失';

/** In the order in which a town reads them. */
export const VERDICTS: readonly Verdict[] = ['消失', '退回', '新增', '销号', '推进', '作废', '改动', '未动'];

export interface FieldChange {
  key: string;
  name: string;
  before?: string;
  after?: string;
}

/** What became of one problem between two editions of its village's workbook. */
export interface FindingChange {
  id: string;
  village: BookUnit;
  verdict: Verdict;
  before?: LedgerEntry;
  after?: LedgerEntry;
  /** Fields whose content changed, 状态 too. */
  fields: FieldChange[];
  /** The state cannot have come from the earlier one. */
  impossible: boolean;
  /** 消失, and this row of the new edition says the same under another number. */
  renumbered?: string;
}

export interface EditionComparison {
  from: string;
  to: string;
  changes: FindingChange[];
  /** Villages of the earlier edition of which there is no workbook now. */
  gone: BookUnit[];
  /** Villages that were not in the earlier edition. */
  added: BookUnit[];
  /** The workbooks of both editions, as they were compared. */
  pairs: { before?: VillageLedger; after: VillageLedger }[];
}

/** Compares two editions finding by finding, by number and never by row (FACTS R5.7). */
export function compareEditions(before: TownLedger, after: TownLedger): EditionComparison {
  const old = new Map(before.villages.map((one) => [one.village.code, one]));
  const now = new Set(after.villages.map(({ village }) => village.code));
  const pairs = after.villages.map((one) => {
    const earlier = old.get(one.village.code);
    return { ...(earlier && { before: earlier }), after: one };
  });
  return {
    from: before.asOf,
    to: after.asOf,
    changes: pairs.flatMap((pair) => changesOf(pair.before?.entries ?? [], pair.after)),
    gone: before.villages.filter(({ village }) => !now.has(village.code)).map(({ village }) => village),
    added: after.villages.filter(({ village }) => !old.has(village.code)).map(({ village }) => village),
    pairs,
  };
}

const numbered = (entries: readonly LedgerEntry[]): Map<string, LedgerEntry> =>
  new Map(entries.filter((entry) => !entry.numbered).map((entry) => [entry.id, entry]));

function changesOf(earlier: readonly LedgerEntry[], { village, entries }: VillageLedger): FindingChange[] {
  const before = numbered(earlier);
  const after = numbered(entries);
  const kept = [...after].map(([id, entry]) => changeOf(id, village, before.get(id), entry));
  const fresh = new Map(
    entries.filter((entry) => entry.numbered || !before.has(entry.id)).map((entry) => [content(entry), entry]),
  );
  const gone = [...before]
    .filter(([id]) => !after.has(id))
    .map(([id, entry]): FindingChange => {
      const twin = fresh.get(content(entry));
      const renumbered = twin && (twin.numbered ? '（没有编号）' : twin.id);
      return {
        id,
        village,
        verdict: '消失',
        before: entry,
        fields: [],
        impossible: false,
        ...(renumbered !== undefined && { renumbered }),
      };
    });
  return [...gone, ...kept];
}

/** What stays when only the number changes. */
const content = ({ values }: LedgerEntry): string =>
  [values.checkItemId, values.subjectId, values.description].map((text) => text ?? '').join('\n');

function changeOf(id: string, village: BookUnit, before: LedgerEntry | undefined, after: LedgerEntry): FindingChange {
  if (!before) return { id, village, verdict: '新增', after, fields: [], impossible: false };
  const fields = changedFields(before, after);
  const impossible = !couldBecome(before.status, after.status);
  const verdict = verdictOf(before.status, after.status, fields.length > 0);
  return { id, village, verdict, before, after, fields, impossible };
}

function verdictOf(before: FindingStatus, after: FindingStatus, changed: boolean): Verdict {
  if (before === after) return changed ? '改动' : '未动';
  if (after === '已销号') return '销号';
  if (after === '退回重改') return '退回';
  return after === '作废' ? '作废' : '推进';
}

/** Fields whose content differs; the state as it is effective (a blank one is 待交办). */
export function changedFields(before: LedgerEntry, after: LedgerEntry): FieldChange[] {
  return finding.fields.flatMap(({ key, name }) => {
    const [old, now] = [textOf(before, key), textOf(after, key)];
    if (old === now) return [];
    return [{ key, name, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
  });
}

/** A field as text, lines and outer space unified: office programs change both when they save. */
export function textOf({ values, status }: Pick<LedgerEntry, 'values' | 'status'>, key: string): string | undefined {
  if (key === 'status') return status;
  const value = (values as Record<string, Value | undefined>)[key];
  return value === undefined ? undefined : plainValue(value);
}

const plainValue = (value: Value): string =>
  (typeof value === 'object' ? value.join('、') : String(value)).replace(/\r\n?/g, '\n').trim();
