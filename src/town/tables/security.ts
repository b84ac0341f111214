import type { Town, TownEntry } from '../compile/town.js';
import { guardColumn, guardNumber, type Level } from '../level.js';
import { center, type TownCell, type TownTable } from './table.js';

const kinds = ['义务教育', '基本医疗', '住房安全', '饮水安全'];
const isDone = ({ status }: TownEntry): boolean => status === '已整改待复核' || status === '已销号';

/** 附表5: problems of the three securities and drinking water, found, mended, left; 清零 when none is left. */
export function securityTable({ villages, entries, plan }: Town, level: Level): TownTable {
  const known = kinds.filter((kind) => plan.categories.some(({ name }) => name === kind));
  const of = (kind: string, code?: string): TownEntry[] =>
    entries.filter((e) => e.counted && e.category?.name === kind && (code === undefined || e.village.code === code));
  const numbers = (code?: string): Record<string, TownCell> => {
    const all = known.flatMap((kind) => of(kind, code));
    return Object.fromEntries([
      ...known.flatMap((kind) => {
        const found = of(kind, code);
        const done = found.filter(isDone).length;
        return [
          [`${kind}发现`, found.length],
          [`${kind}整改`, done],
          [`${kind}未清零`, found.length - done],
        ];
      }),
      ['合计发现', all.length],
      ['合计未清零', all.filter((e) => !isDone(e)).length],
      ['是否清零', all.length === 0 ? '未发现' : all.every(isDone) ? '已清零' : '未清零'],
    ]) as Record<string, TownCell>;
  };
  const rows = villages.map(
    ({ village }): Record<string, TownCell> => ({ 村: village.name, ...numbers(village.code) }),
  );
  for (const column of Object.keys(rows[0] ?? {}).filter((key) => key !== '村' && key !== '是否清零')) {
    const guarded = guardColumn(
      level,
      rows.map((row) => row[column]!),
    );
    rows.forEach((row, index) => {
      row[column] = guarded[index]!;
    });
  }
  return {
    number: 5,
    name: '“三保障”和饮水安全问题清零表',
    columns: [
      center('村', 10),
      ...known.flatMap((kind) => [center(`${kind}发现`, 7), center(`${kind}整改`, 7), center(`${kind}未清零`, 7)]),
      center('合计发现', 7),
      center('合计未清零', 7),
      center('是否清零', 8),
    ],
    rows: [
      ...rows,
      {
        村: '合计',
        ...Object.fromEntries(Object.entries(numbers()).map(([key, cell]) => [key, guardNumber(level, cell)])),
      },
    ],
    notes: ['整改指已整改待复核和已销号；发现的问题全部整改的为已清零。'],
  };
}
