import { derivations, type Entry, isCounted, type VillageData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { MonitoredHousehold } from './digest.js';
import { isListed } from './people.js';

type IncomeRow = Parameters<(typeof derivations.income)[number]['compute']>[0];

/** Households on the lists of 监测对象 with their income per head (FACTS 2.6, tables 4 and 6). */
export function monitoredHouseholds(data: VillageData, plan: Plan): MonitoredHousehold[] {
  const incomes = new Map((data.optional?.income ?? []).map((row) => [row.values.householdId as string, row]));
  const settings = { asOf: data.asOf, schoolAge: plan.settings.schoolAge };
  const perHead = (key: string, row: Entry | undefined): { value: number | null; missing: string[] } => {
    if (!row) return { value: null, missing: ['收入支出'] };
    const computed = derivations.income.find((d) => d.key === key)!.compute(row as unknown as IncomeRow, settings);
    return 'value' in computed
      ? { value: computed.value as number, missing: [] }
      : { value: null, missing: computed.missing };
  };
  return data.households.flatMap(({ values, at, persons }) => {
    if (!isListed(values.monitorCategory)) return [];
    const row = incomes.get(values.householdId ?? '');
    const net = perHead('perCapitaNet', row);
    return [
      {
        id: values.householdId ?? '',
        head: values.headName ?? '',
        group: values.groupNo ?? null,
        category: values.monitorCategory,
        persons: persons.filter(isCounted).length,
        eliminated: values.riskEliminated === '是',
        newThisRound: values.newThisRound === '是',
        perCapitaNet: net.value,
        perCapitaNetPrev: perHead('prev.perCapitaNet', row).value,
        missing: net.missing,
        row: at.row,
        incomeRow: row?.at.row ?? null,
      },
    ];
  });
}
