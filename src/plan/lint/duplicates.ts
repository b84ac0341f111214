import { duplicateId } from '../codes.js';
import type { Lint } from './lint.js';

/** Ids of areas, categories, units, villages and items occur once each. */
export const duplicates: Lint = (plan, source) => {
  const lists: [key: string, field: string, what: string, ids: string[]][] = [
    ['areas', 'id', '方面编号', plan.areas.map(({ id }) => id)],
    ['categories', 'id', '分类编号', plan.categories.map(({ id }) => id)],
    ['units', 'name', '责任单位', plan.units.map(({ name }) => name)],
    ['villages', 'code', '区划代码', plan.villages.map(({ code }) => code)],
    ['items', 'id', '检查项编号', plan.items.map(({ id }) => id)],
  ];
  return lists.flatMap(([key, field, what, ids]) =>
    ids.flatMap((id, index) => {
      const first = ids.indexOf(id);
      if (first === index) return [];
      const place = source.place([key, first, field]);
      const line = place.kind === 'file' ? place.line : undefined;
      return [
        duplicateId({
          place: source.place([key, index, field]),
          found: id,
          message: `${what}“${id}”已经用过（第${line}行）。`,
          related: [{ place, message: '第一次出现在这里。' }],
        }),
      ];
    }),
  );
};
