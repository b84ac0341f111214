import { groupBy } from '../facts/index.js';
import type { Plan } from '../plan/index.js';
import type { Analysis } from '../village/index.js';

/** A village's answers on one screen: totals, items with problems, what is not verified. */
export function inspectionText({ data, inspection, ledger, facts }: Analysis, plan: Plan): string {
  const value = (key: string): number => facts.get(key)?.value ?? 0;
  const byItem = groupBy(inspection.answers, (a) => a.item);
  const line = (kind: string): string[] =>
    plan.items.flatMap((item) => {
      const some = (byItem.get(item.id) ?? []).filter((a) => a.answer === kind);
      return some.length
        ? [`  ${item.id.padEnd(6)}${item.question}　${some.length}${item.subject === '村' ? '处' : item.subject}`]
        : [];
    });
  const drafts = ledger.entries.filter((e) => e.draft).length;
  const problems = line('有问题');
  const open = line('未核实');
  return [
    `${data.origin.villageName}（数据截至${data.asOf}）：检查项${value('检查.项数')}项，有问题${value('检查.有问题项数')}项、未核实${value('检查.未核实项数')}项。`,
    `问题台账${ledger.entries.length - drafts}条，系统新发现${drafts}条。`,
    ...(problems.length ? ['有问题：', ...problems] : []),
    ...(open.length ? ['未核实：', ...open.slice(0, 40), ...(open.length > 40 ? [`  ……共${open.length}项`] : [])] : []),
  ].join('\n');
}
