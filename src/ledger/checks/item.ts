import { areaMismatch, categoryUnusual, itemMissing } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

/** LEDG-003 to 005: area and category are known; the area is the item's, the category usually is. (Unknown ids: CELL-019.) */
export const checkItem: LedgerCheck = (entry, around) => {
  const { area, category } = entry.values;
  const { item } = entry;
  if (!item) {
    if (entry.status === '作废' || (entry.area && entry.category)) return [];
    return [at(itemMissing, entry, 'checkItemId', around, '没有填，排查方面和问题分类也没有填全，这一条无法汇总。')];
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
