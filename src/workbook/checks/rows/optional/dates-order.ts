import { defineDiagnostic } from '../../../../diagnostics/index.js';
import { optionalSheets } from '../../../../model/index.js';
import type { RowCheck } from '../../row-check.js';

/** Days of one row, each not before the one before it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  difficulty: ['raisedAt', 'resolvedAt'],
  lowIncome: ['riskOccurredAt', 'discoveredAt', 'interventionAt', 'helpStartedAt'],
  loan: ['grantedAt', 'dueDate'],
  linked: ['since', 'until'],
  project: ['startedAt', 'acceptedAt'],
};

const kind = defineDiagnostic({
  code: 'ROW-101',
  severity: 'error',
  title: '选填表里的日期先后不对',
  why: '是否及时就按这些日期计算，先后颠倒了算出来的天数没有意义。',
  fix: ['核对这几个日期。'],
});

export const optionalDatesOrder: readonly RowCheck[] = Object.entries(ORDER).map(([entity, keys]) => {
  const { fields } = optionalSheets.find(({ key }) => key === entity)!;
  const nameOf = (key: string): string => fields.find((field) => field.key === key)!.name;
  const run: RowCheck['run'] = (values, { report }) => {
    let before: { key: string; day: string } | undefined;
    for (const key of keys) {
      const day = (values as Record<string, string | undefined>)[key];
      if (day === undefined) continue;
      if (before && day < before.day)
        report(key, { found: day, message: `${nameOf(key)}是 ${day}，早于${nameOf(before.key)} ${before.day}。` });
      before = { key, day };
    }
  };
  return { entity: entity as RowCheck['entity'], kind, run };
});
