import { crossCheck } from '../cross-check.js';

export const transferItemsDiffer = crossCheck(
  {
    code: 'CROSS-025',
    severity: 'error',
    title: '转移性收入与明细之和不符',
    why: '转移性收入是各项补贴、救助的合计，对不上说明有一处填错，人均纯收入也就不准。',
    fix: ['核对《转移性收入明细》的每一项，再改《收入支出》的转移性收入。'],
  },
  ({ optional = {} }, { report, place }) => {
    const sums = new Map<unknown, { cents: number; known: boolean; first: (typeof rows)[number] }>();
    const rows = optional.transferItem ?? [];
    for (const row of rows) {
      const { householdId, amount } = row.values;
      const sum = sums.get(householdId) ?? { cents: 0, known: true, first: row };
      sums.set(householdId, sum);
      if (typeof amount === 'number') sum.cents += Math.round(amount * 100);
      else sum.known = false;
    }
    for (const row of optional.income ?? []) {
      const sum = sums.get(row.values.householdId);
      const { transfer } = row.values;
      if (!sum?.known || typeof transfer !== 'number' || Math.abs(Math.round(transfer * 100) - sum.cents) <= 1)
        continue;
      report('income', row, 'transfer', {
        found: String(transfer),
        expected: [String(sum.cents / 100)],
        message: `转移性收入填的是 ${transfer} 元，《转移性收入明细》合计是 ${sum.cents / 100} 元。`,
        related: [{ place: place('transferItem', sum.first, 'amount'), message: '这一户的明细从这里开始' }],
      });
    }
  },
);
