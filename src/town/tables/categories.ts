import type { Town, TownEntry } from '../compile/town.js';
import { guardColumn, guardNumber, type Level } from '../level.js';
import { center, left, type TownCell, type TownTable } from './table.js';

/** Key of a village's column. */
export const villageKey = (index: number): string => `村${index}`;

export const villageColumns = ({ villages }: Town) =>
  villages.map(({ village }, index) => center(villageKey(index), 5, village.name));

/** 附表2: problems by area and by category, a column a village; both parts add up to the same total. */
export function categoryTable(town: Town, level: Level): TownTable {
  const { plan, villages, entries } = town;
  const counted = entries.filter((e) => e.counted);
  const row = (kind: string, name: string, of: (entry: TownEntry) => boolean): Record<string, TownCell> => {
    const members = counted.filter(of);
    const cells = guardColumn(
      level,
      villages.map(({ village }) => members.filter((e) => e.village.code === village.code).length),
    );
    return {
      口径: kind,
      项目: name,
      ...Object.fromEntries(cells.map((cell, index) => [villageKey(index), cell])),
      合计: guardNumber(level, members.length),
    };
  };
  const asked = (area: string): boolean => plan.items.some((item) => item.enabled && item.area === area);
  const areas = plan.areas
    .filter(({ id, reserved }) => !reserved && (asked(id) || counted.some((e) => e.area?.id === id)))
    .map(({ id, label, name }) => row('按方面', `${label}${name}`, (e) => e.area?.id === id));
  const categories = plan.categories
    .filter(
      ({ id }) => plan.items.some((i) => i.enabled && i.category === id) || counted.some((e) => e.category?.id === id),
    )
    .map(({ id, name }) => row('按分类', name, (e) => e.category?.id === id));
  return {
    number: 2,
    name: '问题分类汇总表',
    columns: [center('口径', 8), left('项目', 22), ...villageColumns(town), center('合计', 6)],
    rows: [...areas, row('按方面', '小计', () => true), ...categories, row('按分类', '小计', () => true)],
    notes: ['同一批问题按排查方面和问题分类各统计一次，两个小计相等；作废的不计入。'],
  };
}
