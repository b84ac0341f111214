import { gunzipSync, gzipSync } from 'node:zlib';
import { finding } from '../../model/index.js';
import type { DigestFact, DigestItem, VillageDigest } from './digest.js';
import type { RowRanges } from './row-ranges.js';

/**
 * What of a digest grows with the number of households. It stays on the disk and is read again, one village at a time, by
 * what lists households or traces a number.
 */
export interface VillageRows extends Pick<VillageDigest, 'people' | 'households' | 'columns'> {
  /** Rows behind the numbers, by key. */
  facts: Record<string, RowRanges>;
}

/** What of a digest every document needs: small, and held for all villages at once. Plain JSON. */
export interface VillageSummary
  extends Omit<VillageDigest, 'people' | 'households' | 'columns' | 'facts' | 'items' | 'version'> {
  facts: Record<string, Pick<DigestFact, 'value' | 'unit'>>;
  items: Record<string, Omit<DigestItem, 'rows'>>;
  /** Number of households on the sheet 农户. */
  households: number;
  /** Hashes of all `people` that have a number, 8 bytes each, base64: enough to see which villages share somebody. */
  people: string;
  /** Names of those whose ID number is not known: they may stand elsewhere with one. */
  unsure: string[];
  /** Column letters of 问题台账 by field key, to name cells. */
  findingColumns: Record<string, string>;
}

/** A village's summary, and its rows for who asks. */
export interface TownVillage extends VillageSummary {
  rows(): Promise<VillageRows>;
}

export function splitDigest({ version: _, people, households, columns, facts, items, ...rest }: VillageDigest): {
  summary: VillageSummary;
  rows: VillageRows;
} {
  const each = <T, U>(record: Record<string, T>, pick: (one: T) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(record).map(([key, one]) => [key, pick(one)]));
  return {
    summary: {
      ...rest,
      facts: each(facts, ({ value, unit }) => ({ value, unit })),
      items: each(items, ({ rows: __, ...counts }) => counts),
      households: households.length,
      people: Buffer.from(people.map(({ hash = '' }) => hash).join(''), 'hex').toString('base64'),
      unsure: [...new Set(people.flatMap((one) => (one.unsure && one.name !== '' ? one.name : [])))],
      findingColumns: columns[finding.name] ?? {},
    },
    rows: { people, households, columns, facts: each(facts, (fact) => fact.rows) },
  };
}

export const packRows = (rows: VillageRows): Uint8Array => gzipSync(JSON.stringify(rows), { level: 1 });
export const unpackRows = (packed: Uint8Array): VillageRows => JSON.parse(gunzipSync(packed).toString('utf8'));

/** The hashes in `people`, as numbers. */
export function hashesOf({ people }: Pick<VillageSummary, 'people'>): BigUint64Array {
  const bytes = Buffer.from(people, 'base64');
  return BigUint64Array.from({ length: bytes.length / 8 }, (_, index) => bytes.readBigUInt64BE(index * 8));
}
