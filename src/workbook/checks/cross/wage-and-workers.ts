import { isCounted, type Person } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

const works = ({ values: v }: Person): boolean =>
  (v.workMonths ?? 0) > 0 || v.publicJob === '是' || v.workshop === '是';

export const wageAndWorkers = crossCheck(
  {
    code: 'CROSS-027',
    severity: 'warning',
    title: '工资性收入与务工情况不一致',
    why: '有人务工就有工资，有工资就有人务工，对不上说明有一张表没有更新。',
    fix: ['核对《收入支出》的工资性收入和家庭成员的务工月数。'],
  },
  ({ households, optional = {} }, { report }) => {
    const byId = new Map(households.map((household) => [household.values.householdId, household]));
    for (const row of optional.income ?? []) {
      const household = byId.get(row.values.householdId as string | undefined);
      const { wage } = row.values;
      const persons = household?.persons.filter(isCounted) ?? [];
      if (typeof wage !== 'number' || persons.length === 0) continue;
      const workers = persons.filter(works);
      const idle = persons.every(({ values }) => values.workMonths === 0);
      if (wage > 0 && idle && workers.length === 0)
        report('income', row, 'wage', { found: String(wage), message: `工资性收入 ${wage} 元，家里没有人务工。` });
      else if (wage === 0 && workers.length > 0)
        report('income', row, 'wage', { found: '0', message: `家里有 ${workers.length} 人务工，工资性收入是 0。` });
    }
  },
);
