import { householdSheets } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

export const optionalRowTwice = crossCheck(
  {
    code: 'CROSS-024',
    severity: 'error',
    title: '一户填了两行',
    why: '这张表每户只能有一行，两行不一样时不知道以哪一行为准。',
    fix: ['保留正确的一行，删去另一行。'],
  },
  ({ optional = {} }, { report, place }) => {
    for (const { key, name, belongsTo } of householdSheets) {
      if (belongsTo?.many) continue;
      const seen = new Map<string, NonNullable<typeof optional>[string][number]>();
      for (const row of optional[key] ?? []) {
        const id = row.values.householdId as string | undefined;
        const first = id === undefined ? undefined : seen.get(id);
        if (id !== undefined && !first) seen.set(id, row);
        if (!first) continue;
        report(key, row, 'householdId', {
          found: id as string,
          message: `户编号“${id}”在《${name}》里有两行：第 ${first.at.row} 行和第 ${row.at.row} 行。`,
          related: [{ place: place(key, first, 'householdId'), message: '先出现在这里' }],
        });
      }
    }
  },
);
