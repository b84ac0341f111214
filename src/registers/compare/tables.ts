import { maskNumbers } from '../../diagnostics/index.js';
import type { LedgerDiff, LedgerVerdict } from '../../model/index.js';
import { type Table, type TableCell, type TableColumn, writeTables } from '../../office/index.js';
import type { Comparison } from './compare.js';
import { where } from './diff-rows.js';

const VERDICTS: readonly LedgerVerdict[] = ['一致', '账账不符', '账实不符', '缺失'];

const column = (name: string, width: number, align: 'left' | 'center' = 'left'): TableColumn => ({
  name,
  width,
  align,
});

/**
 * The comparison as an .xlsx: 汇总 (register × field × verdict) and 逐条 (everything but 一致, with both values and both places, and
 * the doubtful matches). Internal document: names, no whole number. The same comparison gives the same bytes.
 */
export function writeComparison(comparison: Comparison, title: { village: string; asOf: string }): Uint8Array {
  const head = { unit: `填报单位：${title.village}`, asOf: `数据截止日期：${title.asOf}` };
  const wrong = comparison.diffs.filter(({ verdict }) => verdict !== '一致');
  const summary: Table = {
    ...head,
    sheet: '汇总',
    title: `${title.village}登记表比对汇总表`,
    columns: [
      column('登记表', 24),
      column('栏目', 20),
      ...VERDICTS.map((v) => column(v, 10, 'center')),
      column('存疑', 8, 'center'),
    ],
    rows: summaryRows(comparison),
    empty: '没有可以比对的内容。',
    notes: [
      '注：账账不符是两本账不一样；账实不符是登记与入户看到的不一样；缺失是一方没有。存疑的请先核实是不是同一个人。',
    ],
    filter: false,
  };
  const list: Table = {
    ...head,
    sheet: '逐条',
    title: `${title.village}登记表比对逐条清单`,
    columns: [
      ...[column('序号', 6, 'center'), column('结论', 10, 'center'), column('户编号', 20), column('姓名', 10)],
      ...[column('栏目', 16), column('登记表', 18), column('登记表内容', 22), column('登记表位置', 26)],
      ...[column('另一方', 12), column('另一方内容', 22), column('另一方位置', 26)],
    ],
    rows: [
      ...wrong.map(diffRow),
      ...comparison.doubtful.map((one): TableCell[] => [
        ...(['存疑', undefined, one.name, undefined, one.register, one.why, where(one.place), '工作簿'] as const),
        one.candidates.map(({ name }) => name).join('、'),
        one.candidates.map(({ place }) => where(place)).join('；'),
      ]),
    ].map((cells, index) => [index + 1, ...cells]),
    empty: '全部一致。',
    notes: [`合计：${wrong.length} 处不一致，${comparison.doubtful.length} 处存疑。`],
    filter: true,
  };
  return writeTables([summary, list]);
}

const diffRow = (diff: LedgerDiff): TableCell[] => [
  ...[diff.verdict, diff.householdId && maskNumbers(diff.householdId), diff.subject, diff.fieldName],
  ...[diff.register.source, diff.register.value ?? '（没有）', where(diff.register.place)],
  ...[diff.other.source, diff.other.value ?? '（没有）', where(diff.other.place)],
];

function summaryRows({ diffs, doubtful }: Comparison): TableCell[][] {
  const groups = new Map<string, { register: string; field: string; counts: Map<LedgerVerdict, number> }>();
  for (const { register, fieldName, verdict } of diffs) {
    const key = `${register.source}|${fieldName}`;
    let group = groups.get(key);
    if (!group) {
      group = { register: register.source, field: fieldName, counts: new Map() };
      groups.set(key, group);
    }
    group.counts.set(verdict, (group.counts.get(verdict) ?? 0) + 1);
  }
  const rows: TableCell[][] = [...groups.values()].map(({ register, field, counts }) => [
    register,
    field,
    ...VERDICTS.map((verdict) => counts.get(verdict) ?? 0),
    undefined,
  ]);
  const registers = [...new Set(doubtful.map(({ register }) => register))];
  for (const register of registers) {
    const count = doubtful.filter((one) => one.register === register).length;
    rows.push([register, '（是不是同一个人）', ...VERDICTS.map(() => undefined), count]);
  }
  return rows;
}
