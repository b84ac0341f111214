import { crossCheck } from '../cross-check.js';

export const hospitalAboveExpense = crossCheck(
  {
    code: 'CROSS-030',
    severity: 'suspected',
    title: '住院自付比全年医疗自付还多',
    why: '《收入支出》的医疗合规自付包括住院自付，一般不会比住院自付少；目录外费用多的除外。',
    fix: ['对照结算单核对两张表；目录外费用不算合规自付的不用改。'],
  },
  ({ households, optional = {} }, { report }) => {
    const homeOf = new Map(
      households.flatMap(({ persons }) => persons.map(({ values }) => [values.personId, values.householdId] as const)),
    );
    const paid = new Map<string | undefined, number>();
    for (const { values } of optional.hospitalization ?? []) {
      const home = homeOf.get(values.personId as string | undefined);
      if (typeof values.selfPay === 'number') paid.set(home, (paid.get(home) ?? 0) + values.selfPay);
    }
    for (const row of optional.income ?? []) {
      const total = row.values['expense.medicalSelfPay'];
      const stays = paid.get(row.values.householdId as string | undefined) ?? 0;
      if (typeof total !== 'number' || stays <= total) continue;
      report('income', row, 'expense.medicalSelfPay', {
        found: String(total),
        message: `医疗合规自付 ${total} 元，《住院》里这一户自付共 ${stays} 元。`,
      });
    }
  },
);
