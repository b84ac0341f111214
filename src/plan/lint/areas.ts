import { outsideArea, reservedArea } from '../codes.js';
import type { Lint } from './lint.js';

/** An item's number begins with its area's; a reserved area has no items (FACTS 8.9). */
export const areas: Lint = (plan, source) => {
  const reserved = new Set(plan.areas.filter((area) => area.reserved).map((area) => area.id));
  return plan.items.flatMap((item, index) => {
    const prefix = item.id.split('.')[0] ?? '';
    if (reserved.has(prefix) || reserved.has(item.area)) {
      const label = plan.areas.find((area) => area.reserved)?.label ?? '';
      return [
        reservedArea({
          place: source.place(['items', index, 'id']),
          found: item.id,
          message: `检查项 ${item.id} 落在预留的${label}，这一方面没有正文，不能有检查项。`,
        }),
      ];
    }
    if (prefix === item.area) return [];
    return [
      outsideArea({
        place: source.place(['items', index, 'area']),
        found: item.area,
        expected: [prefix],
        message: `检查项 ${item.id} 的 area 填的是“${item.area}”，应为“${prefix}”。`,
      }),
    ];
  });
};
