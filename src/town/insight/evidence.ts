import type { Town, TownEntry } from '../compile/town.js';

/** R5.8: called 已整改 or 已销号, and no evidence is named. */
export const withoutEvidence = ({ entries }: Town): TownEntry[] =>
  entries.filter(
    (e) => e.counted && (e.status === '已整改待复核' || e.status === '已销号') && !(e.values.evidence ?? '').trim(),
  );
