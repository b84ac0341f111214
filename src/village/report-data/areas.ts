import { type Facts, groupBy, isVillageItem } from '../../facts/index.js';
import type { Answer, Inspection } from '../../inspect/index.js';
import type { Plan, PlanArea, PlanItem } from '../../plan/index.js';
import { printed } from './text.js';

/** Items named in an area's paragraph. */
const most = 6;

const units: Record<string, string> = { 户: '户', 人: '人', 村: '处', 项目: '个' };

/** One entry per area of the order, in its own numbering, also where nothing was found (FACTS 10.1). */
export function areaData({ answers }: Inspection, facts: Facts, plan: Plan): Record<string, unknown>[] {
  const byItem = groupBy(answers, (a) => a.item);
  return plan.areas
    .filter((area) => !area.reserved)
    .map((area) => ({ area, items: plan.items.filter((item) => item.area === area.id && item.enabled) }))
    .filter(({ items }) => items.length > 0)
    .map(({ area, items }) => oneArea(area, items, byItem, facts));
}

function oneArea(
  area: PlanArea,
  items: readonly PlanItem[],
  byItem: ReadonlyMap<string, Answer[]>,
  facts: Facts,
): Record<string, unknown> {
  const own = items.filter(isVillageItem);
  const number = (key: string): string | number => {
    const fact = facts.get(`检查.方面.${area.id}.${key}`);
    return fact ? printed(fact) : 0;
  };
  const having = (kind: Answer['answer']): Record<string, unknown>[] =>
    own.flatMap((item) => {
      const some = (byItem.get(item.id) ?? []).filter((a) => a.answer === kind);
      return some.length ? [itemData(item, some)] : [];
    });
  const findings = facts.get(`问题.方面.${area.id}`);
  return {
    编号: area.label,
    名称: area.name,
    村级项数: own.length,
    上级项数: items.length - own.length,
    判定数: number('判定数'),
    有问题项数: number('有问题项数'),
    未核实项数: number('未核实项数'),
    有问题条数: number('有问题条数'),
    无问题条数: number('无问题条数'),
    未核实条数: number('未核实条数'),
    ...told('有问题项', having('有问题')),
    ...told('未核实项', having('未核实')),
    问题数: findings ? printed(findings) : 0,
  };
}

/** As many items as a paragraph can bear, those with most subjects first; the rest is counted. */
const told = (name: string, items: Record<string, unknown>[]): Record<string, unknown> => ({
  [name]: [...items].sort((a, b) => Number(b.数量) - Number(a.数量)).slice(0, most),
  [`${name}另有`]: Math.max(0, items.length - most),
});

const itemData = (item: PlanItem, answers: readonly Answer[]): Record<string, unknown> => ({
  项号: item.id,
  检查内容: item.question.replace(/[？?]$/, ''),
  数量: answers.length,
  单位: units[answers[0]!.subject.level] ?? '个',
});
