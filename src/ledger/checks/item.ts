import { areaMismatch, categoryUnusual, itemUnknown } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

/** LEDG-003 to 005: the item exists, the area is the item's, the category usually is. */
export const checkItem: LedgerCheck = (entry, around) => {
  const { checkItemId, area, category } = entry.values;
  const { item } = entry;
  if (!item) {
    if (checkItemId === undefined) return [];
    return [at(itemUnknown, entry, 'checkItemId', around, `填的是“${checkItemId}”，方案中没有这个检查项。`)];
  }
  const label = (id: string) => around.plan.areas.find((one) => one.id === id)?.name ?? id;
  return [
    ...(area !== undefined && area !== item.area
      ? [
          at(areaMismatch, entry, 'area', around, `填的是“${area}”，检查项 ${item.id} 属于“${label(item.area)}”。`, [
            item.area,
          ]),
        ]
      : []),
    ...(category !== undefined && category !== item.category
      ? [
          at(
            categoryUnusual,
            entry,
            'category',
            around,
            `填的是“${category}”，检查项 ${item.id} 默认为“${item.category}”。`,
            [item.category],
          ),
        ]
      : []),
  ];
};
