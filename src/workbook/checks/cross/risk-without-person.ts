import type { Household, Person } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

const inSchool = ({ values: { schoolStatus } }: Person): boolean =>
  schoolStatus !== undefined && schoolStatus !== '非在校生';

/** Each risk with what nobody in the household shows; unknown health or school leaves the rule silent. */
const RISKS: Record<string, { message: string; missing(persons: readonly Person[]): boolean }> = {
  因病: {
    message: '风险有“因病”，家里每个人的健康状况都是“健康”。',
    missing: (persons) => persons.every((p) => p.values.health?.join() === '健康'),
  },
  因残: {
    message: '风险有“因残”，家里没有人是“残疾”。',
    missing: (persons) => persons.every((p) => p.values.health !== undefined && !p.values.health.includes('残疾')),
  },
  因学: {
    message: '风险有“因学”，家里没有在校生。',
    missing: (persons) => !persons.some(inSchool),
  },
};

export const riskWithoutPerson = crossCheck(
  {
    code: 'CROSS-010',
    severity: 'warning',
    title: '致贫返贫风险在家庭成员里看不到',
    why: '因病要有病人，因学要有学生，因残要有残疾人，否则帮扶措施没有对象。',
    fix: ['核对致贫返贫风险，或者补上成员的健康状况、在校生状况。'],
  },
  ({ households }, { report }) => {
    for (const household of households) {
      if (household.persons.length === 0) continue;
      for (const risk of risksOf(household)) {
        const rule = RISKS[risk];
        if (rule?.missing(household.persons))
          report('household', household, 'riskTypes', { found: risk, message: rule.message });
      }
    }
  },
);

const risksOf = (household: Household): readonly string[] => household.values.riskTypes ?? [];
