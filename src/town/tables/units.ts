import { groupBy } from '../../facts/index.js';
import { countLedger } from '../../ledger/index.js';
import type { Town, TownEntry } from '../compile/town.js';
import { type Guard, guardCounts, sumCounts } from '../guard/index.js';
import { center, keptBack, left, type TownCell, type TownTable } from './table.js';

/** 附表3: problems by 责任单位. */
export function unitTable({ entries }: Town, guard: Guard): TownTable {
  const counted = entries.filter((e) => e.counted);
  const groups = [...groupBy(counted, (e) => e.values.responsibleUnit ?? '未定')].sort(
    ([a, x], [b, y]) => y.length - x.length || a.localeCompare(b, 'zh'),
  );
  const row = (name: string, part: readonly TownEntry[], group: string): Record<string, TownCell> => {
    const count = guardCounts(guard, group, countLedger(part));
    const villages = new Set(part.map((e) => e.village.code)).size;
    return {
      责任单位: name,
      涉及村数: guard.spread(villages, villages, part.length),
      问题数: count.total,
      已整改: count.rectified,
      整改率: count.rectifiedRate,
      已销号: count.closed,
      未完成: count.open,
      逾期: count.overdue,
    };
  };
  sumCounts(
    guard,
    groups.map(([name]) => `单位:${name}`),
  );
  return {
    number: 3,
    name: '责任单位汇总表',
    columns: [
      left('责任单位', 30),
      ...['涉及村数', '问题数', '已整改', '整改率', '已销号', '未完成', '逾期'].map((key) => center(key, 9)),
    ],
    rows: [...groups.map(([name, part]) => row(name, part, `单位:${name}`)), row('合计', counted, '')],
    notes: ['未完成包括待交办、整改中、退回重改和长期坚持。', ...keptBack(guard.level)],
  };
}
