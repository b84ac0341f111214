import type { LedgerEntry } from '../../ledger/index.js';
import type { Plan } from '../../plan/index.js';
import type { DigestFinding } from './digest.js';

/** Ledger entries again, with items, areas and categories of the plan; households and persons stay in their villages. */
export function reviveEntries(findings: readonly DigestFinding[], plan: Plan): LedgerEntry[] {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  return findings.map(({ row, item, area, category, subject: { household: _, ...subject }, ...rest }) => {
    const planArea = plan.areas.find(({ id }) => id === area);
    const planCategory = plan.categories.find(({ id }) => id === category);
    return {
      ...rest,
      numbered: false,
      cells: {},
      ...(row !== undefined && { at: { sheet: '问题台账', row } }),
      ...(item !== undefined && items.has(item) && { item: items.get(item)! }),
      ...(planArea && { area: planArea }),
      ...(planCategory && { category: planCategory }),
      subject,
    };
  });
}
