import type { Town } from '../compile/town.js';
import { type Level, nameAt } from '../level.js';

/** 责任体系表 (R5.1): who answers for each village, one row each; blanks stay blanks. */
export function responsibilityRows({ villages }: Town, level: Level): Record<string, string | number>[] {
  const name = (text: string | null): string => (text === null ? '未填' : nameAt(level, text));
  return villages.map(({ village, organisation: o }) => ({
    村: village.name,
    包村干部: name(o.packageCadre),
    书记: name(o.secretary),
    第一书记: o.firstSecretary === null ? '—' : nameAt(level, o.firstSecretary),
    信息员: name(o.infoOfficer),
    小组数: o.groups ?? '—',
    网格数: o.grids,
    联系人数: o.helpers,
  }));
}
