import type { Diagnostic } from '../../diagnostics/index.js';
import type { LedgerDiff, LedgerSide, VillageData } from '../../model/index.js';
import { doubtfulMatch, strangersUnsaid } from '../codes.js';
import type { Options } from '../read-value.js';
import type { Register } from '../register.js';
import { CompareOne, type Doubtful } from './compare-one.js';
import { Matcher } from './match.js';

export interface Comparison {
  /** Every field compared, 一致 included, in the order of the registers and their rows. */
  diffs: LedgerDiff[];
  doubtful: Doubtful[];
}

/**
 * Compares a village's workbook with registers, subject by subject and field by field, and the registers with each other where the
 * workbook says nothing. Blank on both sides is not compared. `ledgerDiffs` of items 6.16 and 6.17 is `diffs`.
 * Diagnostics: REG-011 for each doubtful match, REG-014.
 */
export function compareRegisters(
  data: VillageData,
  registers: readonly Register[],
): { comparison: Comparison; diagnostics: Diagnostic[] } {
  const diffs: LedgerDiff[] = [];
  const doubtful: Doubtful[] = [];
  const diagnostics: Diagnostic[] = [];
  const matcher = new Matcher(data);
  const others = new Map<string, { options: Options; side: LedgerSide }>();
  for (const register of registers) {
    const compared = new CompareOne(data, register, matcher, others);
    diffs.push(...compared.diffs);
    doubtful.push(...compared.doubtful);
    const [first] = compared.strangers;
    if (first) {
      const message = `“${register.mapping.name}”有 ${compared.strangers.length} 行没有写明村，工作簿里也没有，没有比对。`;
      diagnostics.push(strangersUnsaid({ place: first, message }));
    }
  }
  for (const { place, why, candidates, name, register } of doubtful)
    diagnostics.push(
      doubtfulMatch({
        place,
        message: `“${register}”里的“${name}”与工作簿里的${candidates.map((c) => `“${c.name}”`).join('、')}：${why}。`,
        related: candidates.map((c) => ({ place: c.place, message: '可能是这一行' })),
      }),
    );
  return { comparison: { diffs, doubtful }, diagnostics };
}
