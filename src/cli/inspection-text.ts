import { groupBy } from '../facts/index.js';
import type { FlaggedList } from '../inspect/index.js';
import { isAsked, type Plan } from '../plan/index.js';
import type { Analysis, BookAnalysis } from '../village/index.js';

/** A workbook's answers on one screen: totals, items with problems, what is not verified. */
export function inspectionText(
  { data, inspection, ledger }: Analysis | BookAnalysis,
  plan: Plan,
  lists: readonly FlaggedList[] = [],
): string {
  const byItem = groupBy(inspection.answers, (a) => a.item);
  const line = (kind: string): string[] =>
    plan.items.flatMap((item) => {
      const some = (byItem.get(item.id) ?? []).filter((a) => a.answer === kind);
      return some.length
        ? [
            `  ${item.id.padEnd(6)}${item.question}　${some.length}${item.subject === '户' || item.subject === '人' ? item.subject : '处'}`,
          ]
        : [];
    });
  const drafts = ledger.entries.filter((e) => e.draft).length;
  const problems = line('有问题');
  const open = line('未核实');
  const { book = 'village', villageCode: code } = data.origin;
  const asked = plan.items.filter((item) => isAsked({ book, code }, item, plan)).length;
  return [
    `${data.origin.villageName}（数据截至${data.asOf}）：检查项${asked}项，有问题${problems.length}项、未核实${open.length}项。`,
    `问题台账${ledger.entries.length - drafts}条，系统新发现${drafts}条。`,
    ...(problems.length ? ['有问题：', ...problems] : []),
    ...lists.flatMap(({ name, subjects }) =>
      subjects.length ? [`${name}（${subjects.length}）：`, ...listed(subjects)] : [],
    ),
    ...(open.length ? ['未核实：', ...open.slice(0, 40), ...(open.length > 40 ? [`  ……共${open.length}项`] : [])] : []),
  ].join('\n');
}

const MOST = 30;

const listed = (subjects: FlaggedList['subjects']): string[] => [
  ...subjects
    .slice(0, MOST)
    .map(({ subject, state, reasons }) => `  ${subject.id}　${subject.name}　${state}　${reasons.join('；')}`),
  ...(subjects.length > MOST ? [`  ……共${subjects.length}户，全部名单用 --json 查看，或看问题台账.xlsx`] : []),
];
