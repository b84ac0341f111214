import type { Answer, AnswerKind, Inspection } from '../inspect/index.js';
import type { RowRef } from '../model/index.js';
import type { Plan, PlanItem } from '../plan/index.js';
import type { Fact } from './fact.js';
import { groupBy } from './group.js';

const kinds: AnswerKind[] = ['有问题', '无问题', '不涉及', '未核实'];

/** Items that a village answers: those about the town or a department are answered in their own workbooks. */
export const isVillageItem = (item: PlanItem): boolean =>
  item.enabled && item.subject !== '镇' && item.subject !== '部门';

/** 检查: the items' answers, whole and by area (`检查.方面.5.有问题项数`). An item counts once, by its gravest answer. */
export function answerFacts({ answers }: Inspection, plan: Plan): Fact[] {
  const byItem = groupBy(answers, (a) => a.item);
  const items = plan.items.filter(isVillageItem);
  const whole = group('检查', items, byItem);
  const areas = plan.areas.filter((area) => items.some((item) => item.area === area.id));
  return [
    ...whole,
    ...areas.flatMap((area) =>
      group(
        `检查.方面.${area.id}`,
        items.filter((item) => item.area === area.id),
        byItem,
      ),
    ),
  ];
}

function group(prefix: string, items: readonly PlanItem[], byItem: ReadonlyMap<string, Answer[]>): Fact[] {
  const answersOf = (item: PlanItem): Answer[] => byItem.get(item.id) ?? [];
  const gravest = (item: PlanItem): AnswerKind => {
    const found = new Set(answersOf(item).map((a) => a.answer));
    return (['未核实', '有问题', '无问题'] as const).find((kind) => found.has(kind)) ?? '不涉及';
  };
  const all = items.flatMap(answersOf);
  const judged = all.filter((a) => a.answer !== '不涉及');
  const fact = (key: string, unit: string, value: number, answers: readonly Answer[]): Fact => ({
    key: `${prefix}.${key}`,
    value,
    unit,
    rows: uniqueRows(answers),
  });
  const withProblem = items.filter((item) => answersOf(item).some((a) => a.answer === '有问题'));
  return [
    fact('项数', '项', items.length, []),
    fact('判定数', '条', judged.length, []),
    fact('有问题项数', '项', withProblem.length, []),
    ...kinds
      .slice(1)
      .map((kind) => fact(`${kind}项数`, '项', items.filter((item) => gravest(item) === kind).length, [])),
    ...kinds.map((kind) => {
      const some = all.filter((a) => a.answer === kind);
      return fact(`${kind}条数`, '条', some.length, kind === '有问题' || kind === '未核实' ? some : []);
    }),
  ];
}

function uniqueRows(answers: readonly Answer[]): RowRef[] {
  const rows = new Map<string, RowRef>();
  for (const { rows: of } of answers) for (const row of of) rows.set(`${row.sheet}!${row.row}`, row);
  return [...rows.values()];
}
