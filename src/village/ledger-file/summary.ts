import { countLedger, type LedgerEntry, percent, STATUSES } from '../../ledger/index.js';
import type { TableCell as Cell, TableColumn } from '../../office/index.js';
import type { Plan } from '../../plan/index.js';

export const summaryColumns: readonly TableColumn[] = [
  { name: '统计口径', width: 18, align: 'center' },
  { name: '项目', width: 44, align: 'left' },
  { name: '问题数', width: 11, align: 'center' },
  { name: '已整改', width: 11, align: 'center' },
  { name: '整改率', width: 11, align: 'center' },
  { name: '已销号', width: 11, align: 'center' },
  { name: '销号率', width: 11, align: 'center' },
  { name: '逾期', width: 11, align: 'center' },
];

/** Names of the blocks; the recount reads them back. */
export const BLOCKS = {
  total: '合计',
  status: '按状态',
  core: '按性质',
  source: '按问题来源',
  area: '按排查方面',
  category: '按问题分类',
  unit: '按责任单位',
} as const;

/** Rows of 汇总: the total, then each way of dividing it; every block adds up to the total. */
export function summaryRows(entries: readonly LedgerEntry[], plan: Plan): Cell[][] {
  const counted = entries.filter((entry) => entry.counted);
  const line = (block: string, name: string, part: readonly LedgerEntry[]): Cell[] => {
    const count = countLedger(part);
    return [
      block,
      name,
      count.total,
      count.rectified,
      block === BLOCKS.status ? undefined : percent(count.rectifiedRate),
      count.closed,
      block === BLOCKS.status ? undefined : percent(count.closedRate),
      count.overdue,
    ];
  };
  const block = (
    title: string,
    key: (entry: LedgerEntry) => string | undefined,
    known: readonly { key: string; name: string }[],
  ): Cell[][] => {
    const names = new Map(known.map(({ key: id, name }) => [id, name]));
    for (const entry of counted) {
      const id = key(entry) ?? '';
      if (!names.has(id)) names.set(id, id === '' ? '未填' : id);
    }
    return [...names].flatMap(([id, name]) => {
      const part = counted.filter((entry) => (key(entry) ?? '') === id);
      return part.length === 0 ? [] : [line(title, name, part)];
    });
  };
  return [
    line(BLOCKS.total, '全部问题', counted),
    ...block(
      BLOCKS.status,
      ({ status }) => status,
      STATUSES.map((status) => ({ key: status, name: status })),
    ),
    ...block(BLOCKS.core, ({ core }) => (core ? '核心问题' : '其他问题'), [
      { key: '核心问题', name: '核心问题' },
      { key: '其他问题', name: '其他问题' },
    ]),
    ...block(BLOCKS.source, ({ values }) => values.source, []),
    ...block(
      BLOCKS.area,
      ({ area }) => area?.id,
      plan.areas.map(({ id, label, name }) => ({ key: id, name: `${label}${name}` })),
    ),
    ...block(
      BLOCKS.category,
      ({ category }) => category?.id,
      plan.categories.map(({ id, name }) => ({ key: id, name: `${id} ${name}` })),
    ),
    ...block(BLOCKS.unit, ({ values }) => values.responsibleUnit, []),
  ];
}
