import { isVillageItem } from '../../facts/index.js';
import type { Town } from '../compile/town.js';
import type { Guard } from '../guard/index.js';
import { villageColumns, villageKey } from './categories.js';
import { center, keptBack, left, NONE, type TownCell, type TownTable } from './table.js';

/** What stands where the town or a department answers. */
const ABOVE = '／';
const OPEN = '未';

/** 附表8: every item of the plan and, by village, how many households (for items about the village: how many) have the problem. */
export function itemTable(town: Town, guard: Guard): TownTable {
  const { plan, villages } = town;
  const rows = plan.items
    .filter((item) => item.enabled)
    .map((item): Record<string, TownCell> => {
      const own = isVillageItem(item);
      const cells = villages.map(({ items }): TownCell => {
        const one = items[item.id];
        if (!own || !one) return ABOVE;
        const count = one.households || one.problem;
        if (count > 0) return count;
        return one.open > 0 ? OPEN : one.sound > 0 ? 0 : NONE;
      });
      const total = cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
      const personal = item.subject === '户' || item.subject === '人';
      const key = `项:${item.id}`;
      const shown = cells.map((cell, index) =>
        personal ? guard.cell(`${key}|村:${villages[index]!.village.code}`, cell) : cell,
      );
      if (personal)
        guard.sum(
          key,
          villages.flatMap(({ village }, index) =>
            typeof cells[index] === 'number' ? `${key}|村:${village.code}` : [],
          ),
        );
      return {
        项号: item.id,
        检查内容: item.question,
        ...Object.fromEntries(shown.map((cell, index) => [villageKey(index), cell])),
        合计: own ? (personal ? guard.cell(key, total) : total) : ABOVE,
        未核实: own ? villages.reduce((sum, { items }) => sum + (items[item.id]?.open ?? 0), 0) : ABOVE,
      };
    });
  return {
    number: 8,
    name: '检查项逐项结果表',
    columns: [
      center('项号', 7),
      left('检查内容', 40),
      ...villageColumns(town),
      center('合计', 6),
      center('未核实', 7, '未核实条数'),
    ],
    rows,
    notes: [
      '各村栏为有问题的户数（对全村的检查项为有问题的处数）；“未”为还没有核实，“—”为没有涉及的对象，“／”为由镇级、部门排查的项目。',
      ...keptBack(guard.level),
    ],
  };
}
