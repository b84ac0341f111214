import { type Facts, isVillageItem } from '../../facts/index.js';
import { printed } from '../../village/index.js';
import type { Town } from '../compile/town.js';
import { figureKey, type Guard } from '../guard/index.js';

/** Items named in an area's paragraph. */
const most = 5;
const units: Record<string, string> = { 户: '户', 人: '人', 村: '个村', 项目: '个' };

/** One entry per area of the order, in its own numbering; the reserved one is left out (FACTS 10.2). */
export function areaData({ plan, villages }: Town, facts: Facts, guard: Guard): Record<string, unknown>[] {
  return plan.areas
    .filter(({ id, reserved }) => !reserved && plan.items.some((item) => item.enabled && item.area === id))
    .map(({ id, label, name }) => {
      const items = plan.items.filter((item) => item.enabled && item.area === id);
      const number = (key: string): string | number => {
        const fact = facts.get(key);
        return fact ? printed(fact) : 0;
      };
      const guarded = (key: string): string | number => guard.cell(figureKey(key), facts.get(key)?.value ?? 0);
      const found = items
        .filter(isVillageItem)
        .map((item) => {
          const having = villages.filter((v) => (v.items[item.id]?.problem ?? 0) > 0);
          return {
            项号: item.id,
            检查内容: item.question.replace(/[？?]$/, ''),
            数量: having.reduce((sum, v) => sum + v.items[item.id]!.problem, 0),
            单位: units[item.subject] ?? '个',
            村数: item.subject === '村' ? 0 : having.length,
          };
        })
        .filter(({ 数量 }) => 数量 > 0)
        .sort((a, b) => b.数量 - a.数量);
      const answers = (id: string): string => `条:${id}`;
      for (const item of items.filter(isVillageItem)) {
        const count = villages.reduce((sum, v) => sum + (v.items[item.id]?.problem ?? 0), 0);
        if (guard.level === 'public') guard.know(answers(item.id), count);
        // Of households as many answers as households.
        if (item.subject === '户') guard.sum(answers(item.id), [`项:${item.id}`]);
      }
      guard.sum(
        `检查.方面.${id}.有问题条数`,
        items.filter(isVillageItem).map((item) => answers(item.id)),
      );
      return {
        编号: label,
        名称: name,
        村级项数: number(`检查.方面.${id}.项数`),
        上级项数: items.length - items.filter(isVillageItem).length,
        判定数: number(`检查.方面.${id}.判定数`),
        有问题项数: number(`检查.方面.${id}.有问题项数`),
        有问题条数: guarded(`检查.方面.${id}.有问题条数`),
        无问题条数: number(`检查.方面.${id}.无问题条数`),
        未核实条数: number(`检查.方面.${id}.未核实条数`),
        未核实项数: number(`检查.方面.${id}.未核实项数`),
        有问题项: found.slice(0, most).map((one) => ({
          ...one,
          数量: guard.cell(answers(one.项号), one.数量),
          村数: guard.spread(one.村数, one.村数, one.数量) === one.村数 ? one.村数 : 0,
        })),
        有问题项另有: Math.max(0, found.length - most),
        问题数: guarded(`问题.方面.${id}`),
      };
    });
}
