import { type FindingStatus, type LedgerEntry, STATUSES } from './entry.js';

/** Key of what a row leaves open, so that every part adds up to the total. */
export const UNSTATED = '未填';

/** Totals of a ledger. 作废 is in `byStatus` and nowhere else; every other part adds up to `total` (FACTS 10.3, 1–2). */
export interface LedgerCount {
  total: number;
  byStatus: Record<FindingStatus, number>;
  /** By id of the plan's category; areas and units likewise. Only keys that occur. */
  byCategory: Record<string, number>;
  byArea: Record<string, number>;
  bySource: Record<string, number>;
  byUnit: Record<string, number>;
  core: number;
  other: number;
  /** 已整改待复核 + 已销号 */
  rectified: number;
  closed: number;
  /** 整改率 and 销号率 as fractions 0–1; null when there is nothing to divide by: printed as “—”. */
  rectifiedRate: number | null;
  closedRate: number | null;
  overdue: number;
}

/** Counts entries; drafts count like rows. */
export function countLedger(entries: readonly LedgerEntry[]): LedgerCount {
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<FindingStatus, number>;
  for (const { status } of entries) byStatus[status] += 1;
  const counted = entries.filter((entry) => entry.counted);
  const tally = (key: (entry: LedgerEntry) => string | undefined): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const entry of counted) {
      const name = key(entry) ?? UNSTATED;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  };
  const total = counted.length;
  const core = counted.filter((entry) => entry.core).length;
  const rectified = byStatus.已整改待复核 + byStatus.已销号;
  const rate = (part: number): number | null => (total === 0 ? null : part / total);
  return {
    total,
    byStatus,
    byCategory: tally(({ category }) => category?.id),
    byArea: tally(({ area }) => area?.id),
    bySource: tally(({ values }) => values.source),
    byUnit: tally(({ values }) => values.responsibleUnit),
    core,
    other: total - core,
    rectified,
    closed: byStatus.已销号,
    rectifiedRate: rate(rectified),
    closedRate: rate(byStatus.已销号),
    overdue: counted.filter((entry) => entry.overdue).length,
  };
}

/** A rate as documents print it: one decimal at most; null is “—”. Only a whole is 100%, only nothing is 0%. */
export function percent(rate: number | null): string {
  if (rate === null) return '—';
  const tenths = Math.round(rate * 1000);
  const shown = rate < 1 && tenths === 1000 ? 999 : rate > 0 && tenths === 0 ? 1 : tenths;
  return `${(shown / 10).toFixed(1).replace(/\.0$/, '')}%`;
}
