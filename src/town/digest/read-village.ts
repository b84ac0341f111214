import type { Reading } from '../cache/index.js';
import { type DigestOptions, digestVillage } from './digest-village.js';
import { packRows, splitDigest, type VillageSummary } from './split.js';

/** One village's workbook as it is kept: its summary, and its rows packed. */
export function readVillage(bytes: Uint8Array, file: string, options: DigestOptions): Reading<VillageSummary> {
  const { value, diagnostics } = digestVillage(bytes, file, options);
  if (!value) return { diagnostics };
  const { summary, rows } = splitDigest(value);
  return { value: summary, diagnostics, rest: packRows(rows) };
}
