import type { Town } from '../compile/town.js';
import type { Upper } from '../compile/upper.js';
import { type Level, nameAt } from '../level.js';

/** 责任体系表 (R5.1): who answers for each village. The town's workbook says it first, the village's fills in; blanks are 未填. */
export function responsibilityRows(
  { villages, plan }: Town,
  upper: Upper,
  level: Level,
): Record<string, string | number>[] {
  const said = upper.town?.data.tables.responsibility ?? [];
  return plan.villages.flatMap(({ code, name }) => {
    const digest = villages.find(({ village }) => village.code === code);
    const row = said.find(({ values }) => values.village === code || values.village === name);
    if (!digest && !row) return [];
    const o = digest?.organisation;
    const person = (key: string, own?: string | null): string => {
      const text = (row?.values[key] as string | undefined) ?? own ?? '';
      return text === ''
        ? '未填'
        : text
            .split('、')
            .map((one) => nameAt(level, one))
            .join('、');
    };
    return [
      {
        村: name,
        包村领导: person('leader'),
        包村干部: person('cadre', o?.packageCadre),
        书记: person('partySecretary', o?.secretary),
        第一书记: person('firstSecretary', o?.firstSecretary),
        信息员: person('infoOfficer', o?.infoOfficer),
        小组数: o?.groups ?? '—',
        网格数: o?.grids ?? '—',
        联系人数: o?.helpers ?? '—',
        网格员: person('gridWorkers'),
      },
    ];
  });
}
