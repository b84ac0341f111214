import type { Town, TownEntry } from '../compile/town.js';
import type { Guard } from '../guard/index.js';
import { center, keptBack, left, type TownCell, type TownTable } from './table.js';

/** Key of a village's column. */
export const villageKey = (index: number): string => `村${index}`;

export const villageColumns = ({ villages }: Town) =>
  villages.map(({ village }, index) => center(villageKey(index), 5, village.name));

/** 附表2: problems by area and by category, a column a village; both parts add up to the same total. */
export function categoryTable(town: Town, guard: Guard): TownTable {
  const { plan, villages, entries } = town;
  const counted = entries.filter((e) => e.counted);
  const row = (
    kind: string,
    name: string,
    of: (entry: TownEntry) => boolean,
    group: string,
  ): Record<string, TownCell> => {
    const members = counted.filter(of);
    const each = villages.map(({ village: { code } }, index): [string, TownCell] => {
      const count = members.filter((e) => e.village.code === code).length;
      return [villageKey(index), guard.cell(group === '' ? `问题数|村:${code}` : `问题数|${group}|村:${code}`, count)];
    });
    const whole = group === '' ? '问题.总数' : `问题数|${group}`;
    if (group !== '')
      guard.sum(
        whole,
        villages.map(({ village }) => `${whole}|村:${village.code}`),
      );
    return { 口径: kind, 项目: name, ...Object.fromEntries(each), 合计: guard.cell(whole, members.length) };
  };
  const rowsOf = (kind: string, parts: readonly { group: string; name: string; of(entry: TownEntry): boolean }[]) => {
    guard.sum(
      '问题.总数',
      parts.map(({ group }) => `问题数|${group}`),
    );
    for (const { village } of villages)
      guard.sum(
        `问题数|村:${village.code}`,
        parts.map(({ group }) => `问题数|${group}|村:${village.code}`),
      );
    return [...parts.map(({ group, name, of }) => row(kind, name, of, group)), row(kind, '小计', () => true, '')];
  };
  const asked = (area: string): boolean => plan.items.some((item) => item.enabled && item.area === area);
  const areas = plan.areas
    .filter(({ id, reserved }) => !reserved && (asked(id) || counted.some((e) => e.area?.id === id)))
    .map(({ id, label, name }) => ({
      group: `方面:${id}`,
      name: `${label}${name}`,
      of: (e: TownEntry) => e.area?.id === id,
    }));
  const categories = plan.categories
    .filter(
      ({ id }) => plan.items.some((i) => i.enabled && i.category === id) || counted.some((e) => e.category?.id === id),
    )
    .map(({ id, name }) => ({ group: `分类:${id}`, name, of: (e: TownEntry) => e.category?.id === id }));
  return {
    number: 2,
    name: '问题分类汇总表',
    columns: [center('口径', 8), left('项目', 22), ...villageColumns(town), center('合计', 6)],
    rows: [...rowsOf('按方面', areas), ...rowsOf('按分类', categories)],
    notes: ['同一批问题按排查方面和问题分类各统计一次，两个小计相等；作废的不计入。', ...keptBack(guard.level)],
  };
}
