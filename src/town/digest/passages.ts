import { maskNumbers } from '../../diagnostics/index.js';
import { type Entity, type Entry, finding, manualCheck, type VillageData, village } from '../../model/index.js';
import type { Passage } from './digest.js';

/** Shorter ones (无, 已整改) are alike everywhere and say nothing. */
export const LEAST = 12;

/**
 * What people wrote in their own words: on 村情况, 人工核查 and 问题台账. Descriptions that the inspection proposed are alike by
 * nature and stay out.
 */
export function passagesOf(data: VillageData): Passage[] {
  const seen = new Set<string>();
  const taken = (entity: Entity, rows: readonly Entry[], keys: readonly string[]): Passage[] =>
    rows.flatMap((row) =>
      keys.flatMap((key) => {
        const text = row.values[key];
        if (typeof text !== 'string' || text.length < LEAST) return [];
        if (entity === finding && key === 'description' && row.values.draftOf !== undefined) return [];
        // Said twice in one village it is still one passage.
        if (seen.has(`${key}|${text}`)) return [];
        seen.add(`${key}|${text}`);
        const field = entity.fields.find((one) => one.key === key)!.name;
        return [{ sheet: entity.name, cell: row.cells[key] ?? '', field, text: maskNumbers(text) }];
      }),
    );
  const notes = village.fields.map((field) => field.key).filter((key) => /note$|plan$|topic$/.test(key));
  return [
    ...taken(village, [data.village as unknown as Entry], notes),
    ...taken(manualCheck, data.manualChecks as unknown as Entry[], ['note']),
    ...taken(finding, data.findings as unknown as Entry[], [
      'description',
      'rootCause',
      'task',
      'measures',
      'progress',
      'evidence',
    ]),
  ];
}
