import { optionalSheets } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

export const optionalRowTwice = crossCheck(
  {
    code: 'CROSS-024',
    severity: 'error',
    title: '一户或一个编号填了两行',
    why: '这张表一户、一个编号只能有一行，两行不一样时不知道以哪一行为准。',
    fix: ['保留正确的一行，删去另一行；编号重复的改掉一个。'],
  },
  ({ optional = {} }, { report, place }) => {
    for (const { key, name, identity, fields } of optionalSheets) {
      const [by] = identity;
      if (by === undefined) continue;
      const label = fields.find((field) => field.key === by)!.name;
      const seen = new Map<string, NonNullable<typeof optional>[string][number]>();
      for (const row of optional[key] ?? []) {
        const id = row.values[by] as string | undefined;
        const first = id === undefined ? undefined : seen.get(id);
        if (id !== undefined && !first) seen.set(id, row);
        if (!first) continue;
        report(key, row, by, {
          found: id as string,
          message: `${label}“${id}”在《${name}》里有两行：第 ${first.at.row} 行和第 ${row.at.row} 行。`,
          related: [{ place: place(key, first, by), message: '先出现在这里' }],
        });
      }
    }
  },
);
