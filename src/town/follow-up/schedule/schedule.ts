import { groupBy, isOpen } from '../../../facts/index.js';
import type { LedgerEntry } from '../../../ledger/index.js';
import type { BookUnit } from '../../../plan/index.js';
import type { TownLedger } from '../read-ledgers.js';

/** One problem with the village it belongs to. */
export interface FollowedFinding {
  entry: LedgerEntry;
  village: BookUnit;
}

/** How many of somebody's open problems are how near to their date. */
export interface ScheduleTally {
  name: string;
  /** Of a person: their unit. */
  unit?: string;
  open: number;
  overdue: number;
  /** Due today or within {@link SOON} days. */
  soon: number;
  longTerm: number;
  /** Nearest date that has not passed, YYYY-MM-DD. */
  next?: string;
}

/** 倒排表: what is still to be done, the nearest date first. */
export interface Schedule {
  asOf: string;
  /** 已逾期 first, then by date; without a date and 长期坚持 last. */
  open: FollowedFinding[];
  /** Every bucket, also the empty ones. */
  byDays: { name: string; count: number }[];
  byUnit: ScheduleTally[];
  byPerson: ScheduleTally[];
  total: number;
  closed: number;
  /** 已整改待复核: done, but nobody has reviewed it yet. */
  waiting: number;
  /** Called 已整改 or 已销号 without evidence (R5.8). */
  withoutEvidence: FollowedFinding[];
}

/** Days within which a date is called near. */
export const SOON = 7;
export const UNSETTLED = '未定';
export const LONG_TERM = '长期坚持';

const BUCKETS: readonly { name: string; holds: (days: number) => boolean }[] = [
  { name: '已逾期', holds: (days) => days < 0 },
  { name: '今天到期', holds: (days) => days === 0 },
  { name: '还有1—3天', holds: (days) => days >= 1 && days <= 3 },
  { name: '还有4—7天', holds: (days) => days >= 4 && days <= 7 },
  { name: '还有8—15天', holds: (days) => days >= 8 && days <= 15 },
  { name: '还有16—30天', holds: (days) => days >= 16 && days <= 30 },
  { name: '还有30天以上', holds: (days) => days > 30 },
];

/** Filters: only what matches all that is given. */
export interface ScheduleFilter {
  unit?: string;
  person?: string;
  source?: string;
}

/** Sorts what is open by its date and counts it by days left, unit and person (FACTS R5.11). */
export function scheduleOf({ asOf, villages }: TownLedger, filter: ScheduleFilter = {}): Schedule {
  const all = villages
    .flatMap(({ village, entries }) => entries.map((entry) => ({ entry, village })))
    .filter(({ entry }) => entry.counted && matches(entry, filter));
  const open = all.filter(({ entry }) => isOpen(entry)).sort((a, b) => compareText(sortKey(a.entry), sortKey(b.entry)));
  const bucket = (entry: LedgerEntry): string =>
    entry.status === LONG_TERM
      ? LONG_TERM
      : entry.daysLeft === undefined
        ? '未定时限'
        : BUCKETS.find(({ holds }) => holds(entry.daysLeft!))!.name;
  const names = [...BUCKETS.map(({ name }) => name), '未定时限', LONG_TERM];
  const counts = groupBy(open, ({ entry }) => bucket(entry));
  const units = groupBy(open, ({ entry }) => entry.values.responsibleUnit ?? UNSETTLED);
  const persons = groupBy(
    open,
    ({ entry: { values } }) => `${values.responsibleUnit ?? UNSETTLED}\n${values.responsiblePerson ?? UNSETTLED}`,
  );
  return {
    asOf,
    open,
    byDays: names.map((name) => ({ name, count: counts.get(name)?.length ?? 0 })),
    byUnit: ranked([...units].map(([name, members]) => tally(name, members))),
    byPerson: ranked(
      [...persons].map(([key, members]) => {
        const [unit, name] = key.split('\n') as [string, string];
        return { ...tally(name, members), unit };
      }),
    ),
    total: all.length,
    closed: all.filter(({ entry }) => entry.status === '已销号').length,
    waiting: all.filter(({ entry }) => entry.status === '已整改待复核').length,
    withoutEvidence: all.filter(({ entry }) => !isOpen(entry) && entry.values.evidence === undefined),
  };
}

function matches({ values }: LedgerEntry, { unit, person, source }: ScheduleFilter): boolean {
  return (
    (unit === undefined || (values.responsibleUnit ?? UNSETTLED) === unit) &&
    (person === undefined || (values.responsiblePerson ?? UNSETTLED) === person) &&
    (source === undefined || (values.source ?? '大排查') === source)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortKey = ({ status, values, id }: LedgerEntry): string =>
  `${status === LONG_TERM ? 1 : 0}${values.deadline ?? '9999-99-99'}${id}`;

function tally(name: string, members: readonly FollowedFinding[]): ScheduleTally {
  const running = members.filter(({ entry }) => entry.status !== LONG_TERM);
  const ahead = running.filter(({ entry: { daysLeft } }) => daysLeft !== undefined && daysLeft >= 0);
  const next = ahead.map(({ entry }) => entry.values.deadline!).sort(compareText)[0];
  return {
    name,
    open: members.length,
    overdue: members.filter(({ entry }) => entry.overdue).length,
    soon: ahead.filter(({ entry }) => entry.daysLeft! <= SOON).length,
    longTerm: members.length - running.length,
    ...(next !== undefined && { next }),
  };
}

/** Who is most behind first; ties by name, so that the order does not depend on the villages'. */
const ranked = (tallies: ScheduleTally[]): ScheduleTally[] =>
  tallies.sort(
    (a, b) =>
      b.overdue - a.overdue ||
      b.soon - a.soon ||
      b.open - a.open ||
      compareText(`${a.unit}${a.name}`, `${b.unit}${b.name}`),
  );
