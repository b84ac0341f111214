import { groupBy, isOpen, isVillageItem } from '../../facts/index.js';
import type { PlanItem } from '../../plan/index.js';
import type { Town } from '../compile/town.js';

/** 举一反三 (R5.17): one item with a problem in three villages or more. */
export interface CommonProblem {
  item: PlanItem;
  villages: string[];
  findings: number;
  open: number;
  /** Villages where nobody has answered the item yet: 未核实, and no finding either. */
  unanswered: string[];
}

const COMMON_FROM = 3;

/** 共性问题, those of most villages first. */
export function commonProblems({ plan, villages, entries }: Town): CommonProblem[] {
  const byItem = groupBy(
    entries.filter((e) => e.counted && e.item),
    (e) => e.item!.id,
  );
  return plan.items
    .flatMap((item): CommonProblem[] => {
      const found = byItem.get(item.id) ?? [];
      const names = [...new Set(found.map((e) => e.village.name))];
      if (names.length < COMMON_FROM) return [];
      const unanswered = isVillageItem(item)
        ? villages.filter((v) => (v.items[item.id]?.open ?? 0) > 0 && !names.includes(v.village.name))
        : [];
      return [
        {
          item,
          villages: names,
          findings: found.length,
          open: found.filter(isOpen).length,
          unanswered: unanswered.map(({ village }) => village.name),
        },
      ];
    })
    .sort((a, b) => b.villages.length - a.villages.length || b.findings - a.findings);
}
