import type { Outcome } from '../../../diagnostics/index.js';
import { findingRecord, slip, slipRecord } from '../../../village/index.js';
import { baseOf, type PaperOptions, writePaper } from '../paper.js';
import type { Located } from '../take-back/proposals.js';

/** A slip is for what is done: to be signed at the review, or closed already. */
export const hasSlip = ({ entry }: Located): boolean => entry.status === '已整改待复核' || entry.status === '已销号';

/** 销号单.docx of one finding. */
export function writeSlip({ entry, source }: Located, options: PaperOptions): Promise<Outcome<Uint8Array>> {
  const data = slipRecord({ ...baseOf(options), 村名: source.village.name }, findingRecord(entry));
  return writePaper(slip.name, entry.id, data, source.data.origin, options);
}
