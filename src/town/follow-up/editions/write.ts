import { maskNumbers } from '../../../diagnostics/index.js';
import { type Table, type TableCell, type TableColumn, writeTables } from '../../../office/index.js';
import type { Plan } from '../../../plan/index.js';
import { type EditionComparison, type FindingChange, VERDICTS } from './compare.js';

const column = (name: string, width: number, align: 'left' | 'center' = 'center'): TableColumn => ({
  name,
  width,
  align,
});
const SUMMARY = [
  column('村', 14),
  column('上期问题', 10),
  column('本期问题', 10),
  ...VERDICTS.map((v) => column(v, 8)),
  column('其中逾期', 10),
];
const LIST = [
  ...[column('序号', 6), column('结果', 8), column('问题编号', 24), column('村', 10), column('问题描述', 34, 'left')],
  ...[column('责任单位', 16, 'left'), column('责任人', 10), column('整改时限', 12)],
  ...[column('上期状态', 12), column('本期状态', 12), column('逾期', 6), column('改动的栏目', 20, 'left')],
];
const FIELDS = [
  ...[column('序号', 6), column('问题编号', 24), column('村', 10), column('栏目', 14)],
  ...[column('上期', 44, 'left'), column('本期', 44, 'left')],
];

/** Problems of each village by what became of them, and the total. 作废 is in no count of problems. */
export function summaryLines(comparison: EditionComparison): { name: string; counts: number[] }[] {
  const line = (name: string, changes: readonly FindingChange[]) => ({
    name,
    counts: [
      changes.filter(({ before }) => before?.counted).length,
      changes.filter(({ after }) => after?.counted).length,
      ...VERDICTS.map((verdict) => changes.filter((change) => change.verdict === verdict).length),
      changes.filter(({ after }) => after?.overdue).length,
    ],
  });
  return [
    ...comparison.pairs.map(({ after: { village } }) =>
      line(
        village.name,
        comparison.changes.filter((change) => change.village.code === village.code),
      ),
    ),
    line('合计', comparison.changes),
  ];
}

/** 对账表.xlsx: 汇总 by village, 逐条 (every problem, what is wrong first), 改动 (each changed cell, both sides). */
export function writeComparisonOfEditions(comparison: EditionComparison, plan: Plan): Uint8Array {
  const { from, to, changes } = comparison;
  const head = {
    unit: `单位：${plan.town.name}`,
    asOf: `上期 ${from}　本期 ${to}`,
    empty: '两期都没有问题。',
    filter: true,
  };
  const sorted = VERDICTS.flatMap((verdict) => changes.filter((change) => change.verdict === verdict));
  const edits = sorted.flatMap((change) => change.fields.map((field) => ({ change, field })));
  const tables: Table[] = [
    {
      ...head,
      sheet: '汇总',
      title: `${plan.town.name}问题对账汇总表`,
      columns: SUMMARY,
      rows: summaryLines(comparison).map(({ name, counts }) => [name, ...counts]),
      notes: [
        '注：消失是上期有、这期台账里没有的，必须查清；推进是状态有变化、还没有销号的；改动是状态没变、别的内容改了的。',
        ...(comparison.gone.length > 0
          ? [`这期没有工作簿的村：${comparison.gone.map(({ name }) => name).join('、')}。`]
          : []),
      ],
      filter: false,
    },
    {
      ...head,
      sheet: '逐条',
      title: `${plan.town.name}问题对账表`,
      columns: LIST,
      rows: sorted.map(listRow),
      notes: [],
    },
    {
      ...head,
      sheet: '改动',
      title: `${plan.town.name}问题台账改动内容`,
      columns: FIELDS,
      rows: edits.map(({ change, field }, index) => [
        index + 1,
        change.id,
        change.village.name,
        field.name,
        shown(field.before),
        shown(field.after),
      ]),
      empty: '没有改动。',
      notes: [],
    },
  ];
  return writeTables(tables);
}

const shown = (text: string | undefined): string => (text === undefined ? '（空）' : maskNumbers(text));

function listRow({ id, village, verdict, before, after, fields }: FindingChange, index: number): TableCell[] {
  const { values } = (after ?? before)!;
  return [
    index + 1,
    verdict,
    id,
    village.name,
    maskNumbers(values.description ?? ''),
    values.responsibleUnit,
    values.responsiblePerson,
    values.deadline === undefined ? undefined : { day: values.deadline },
    before?.status,
    after?.status,
    after?.overdue ? '是' : undefined,
    fields.map(({ name }) => name).join('、') || undefined,
  ];
}
