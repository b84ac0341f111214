import type { Town, TownEntry } from '../compile/town.js';
import type { Guard } from '../guard/index.js';
import { center, keptBack, type TownCell, type TownTable } from './table.js';

const kinds = ['义务教育', '基本医疗', '住房安全', '饮水安全'];
const isDone = ({ status }: TownEntry): boolean => status === '已整改待复核' || status === '已销号';

/** 附表5: problems of the three securities and drinking water, found, mended, left; 清零 when none is left. */
export function securityTable({ villages, entries, plan }: Town, guard: Guard): TownTable {
  const known = kinds.flatMap((kind) => plan.categories.find(({ name }) => name === kind) ?? []);
  const counted = entries.filter((e) => e.counted);
  const line = (name: string, code?: string): Record<string, TownCell> => {
    const at = code === undefined ? '' : `|村:${code}`;
    const of = (id: string): TownEntry[] =>
      counted.filter((e) => e.category?.id === id && (code === undefined || e.village.code === code));
    const all = known.flatMap(({ id }) => of(id));
    const left = all.filter((e) => !isDone(e)).length;
    const keys = (what: string): string[] => known.map(({ id }) => `${what}|分类:${id}${at}`);
    guard.sum(`三保障${at}`, keys('问题数'));
    guard.sum(`三保障未清零${at}`, keys('未完成'));
    return {
      村: name,
      ...Object.fromEntries(
        known.flatMap(({ id, name: kind }): [string, TownCell][] => {
          const found = of(id);
          const done = found.filter(isDone).length;
          const [total, rectified, open] = ['问题数', '已整改', '未完成'].map((what) => `${what}|分类:${id}${at}`);
          guard.sum(total!, [rectified!, open!]);
          return [
            [`${kind}发现`, guard.cell(total!, found.length)],
            [`${kind}整改`, guard.cell(rectified!, done)],
            [`${kind}未清零`, guard.cell(open!, found.length - done)],
          ];
        }),
      ),
      合计发现: guard.cell(`三保障${at}`, all.length),
      合计未清零: guard.cell(`三保障未清零${at}`, left),
      是否清零: guard.of(
        [`三保障${at}`, `三保障未清零${at}`],
        all.length === 0 ? '未发现' : left === 0 ? '已清零' : '未清零',
      ),
    };
  };
  for (const what of ['问题数', '已整改', '未完成'])
    for (const { id } of known)
      guard.sum(
        `${what}|分类:${id}`,
        villages.map(({ village }) => `${what}|分类:${id}|村:${village.code}`),
      );
  for (const what of ['三保障', '三保障未清零'])
    guard.sum(
      what,
      villages.map(({ village }) => `${what}|村:${village.code}`),
    );
  return {
    number: 5,
    name: '“三保障”和饮水安全问题清零表',
    columns: [
      center('村', 10),
      ...known.flatMap(({ name: kind }) => [
        center(`${kind}发现`, 7),
        center(`${kind}整改`, 7),
        center(`${kind}未清零`, 7),
      ]),
      center('合计发现', 7),
      center('合计未清零', 7),
      center('是否清零', 8),
    ],
    rows: [...villages.map(({ village }) => line(village.name, village.code)), line('合计')],
    notes: ['整改指已整改待复核和已销号；发现的问题全部整改的为已清零。', ...keptBack(guard.level)],
  };
}
