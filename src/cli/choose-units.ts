import { suggest } from '../diagnostics/index.js';
import { type BookUnit, departmentUnit, type Plan, townUnit, villageUnit } from '../plan/index.js';

interface Choice {
  villages?: string[];
  town?: boolean;
  dept?: string[];
}

/** Who gets a workbook: villages and departments by name or code; all villages when nothing is named. Else what is wrong, a sentence each. */
export function chooseUnits(
  plan: Plan,
  { villages = [], town = false, dept = [] }: Choice,
): { units: BookUnit[] } | { wrong: string[] } {
  const departments = plan.departments.map((one) => ({ ...one, code: one.key }));
  const wrong = [
    ...unknown('村', villages, plan.villages),
    ...unknown(
      '部门',
      dept.filter((name) => name !== ALL),
      departments,
    ),
  ];
  if (wrong.length > 0) return { wrong };
  const named = (list: readonly string[], { name, code }: Named): boolean => list.includes(name) || list.includes(code);
  const everybody = villages.length === 0 && !town && dept.length === 0;
  return {
    units: [
      ...plan.villages.filter((village) => everybody || named(villages, village)).map(villageUnit),
      ...(town ? [townUnit(plan)] : []),
      ...departments.filter((one) => dept.includes(ALL) || named(dept, one)).map((one) => departmentUnit(plan, one)),
    ],
  };
}

const ALL = '全部';

interface Named {
  name: string;
  code: string;
}

function unknown(what: string, wanted: readonly string[], known: readonly Named[]): string[] {
  const names = known.map(({ name }) => name);
  return wanted
    .filter((name) => !known.some((one) => one.name === name || one.code === name))
    .map((name) => {
      const guess = suggest(name, names);
      return `方案里没有“${name}”。${guess ? `是不是“${guess}”？` : `方案里的${what}：${names.join('、')}。`}`;
    });
}
