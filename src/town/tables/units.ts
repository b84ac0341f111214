import { groupBy } from '../../facts/index.js';
import { countLedger, percent } from '../../ledger/index.js';
import type { Town, TownEntry } from '../compile/town.js';
import { center, left, type TownCell, type TownTable } from './table.js';

/** 附表3: problems by 责任单位. */
export function unitTable({ entries }: Town): TownTable {
  const counted = entries.filter((e) => e.counted);
  const groups = [...groupBy(counted, (e) => e.values.responsibleUnit ?? '未定')].sort(
    ([a, x], [b, y]) => y.length - x.length || a.localeCompare(b, 'zh'),
  );
  const row = (name: string, part: readonly TownEntry[]): Record<string, TownCell> => {
    const count = countLedger(part);
    return {
      责任单位: name,
      涉及村数: new Set(part.map((e) => e.village.code)).size,
      问题数: count.total,
      已整改: count.rectified,
      整改率: percent(count.rectifiedRate),
      已销号: count.closed,
      未完成: count.total - count.rectified,
      逾期: count.overdue,
    };
  };
  return {
    number: 3,
    name: '责任单位汇总表',
    columns: [
      left('责任单位', 30),
      ...['涉及村数', '问题数', '已整改', '整改率', '已销号', '未完成', '逾期'].map((key) => center(key, 9)),
    ],
    rows: [...groups.map(([name, part]) => row(name, part)), row('合计', counted)],
    notes: ['未完成包括待交办、整改中、退回重改和长期坚持。'],
  };
}
