import { defineDiagnostic } from '../../../../diagnostics/index.js';
import { optionalSheets } from '../../../../model/index.js';
import type { RowCheck } from '../../row-check.js';

/** Days that have passed when they are written down; days that are agreed for later are not among them. */
const PAST: Readonly<Record<string, readonly string[]>> = {
  visit: ['date'],
  measure: ['startedAt'],
  difficulty: ['raisedAt', 'resolvedAt'],
  tempAid: ['date'],
  lowIncome: ['riskOccurredAt', 'discoveredAt', 'interventionAt', 'helpStartedAt', 'lastReviewedAt'],
  hospitalization: ['date'],
  loan: ['grantedAt'],
  linked: ['since'],
  dividend: ['paidAt'],
  project: ['startedAt', 'acceptedAt'],
  projectService: ['date'],
  asset: ['transferredAt'],
  waterTest: ['date'],
};

const kind = defineDiagnostic({
  code: 'ROW-100',
  severity: 'error',
  title: '选填表里的日期晚于数据截止日期',
  why: '住院、贷款、走访这些事要在数据截止日期之前发生，之后的不属于这一期。',
  fix: ['核对日期；情况更新了的，把封面的数据截止日期改晚。'],
});

export const optionalDateAfterAsOf: readonly RowCheck[] = optionalSheets.flatMap(({ key: entity, fields }) => {
  const past = fields.filter(({ key }) => PAST[entity]?.includes(key));
  if (past.length === 0) return [];
  const run: RowCheck['run'] = (values, { report, asOf }) => {
    for (const { key, name } of past) {
      const day = (values as Record<string, unknown>)[key];
      if (typeof day === 'string' && day > asOf)
        report(key, { found: day, message: `${name}是 ${day}，晚于数据截止日期 ${asOf}。` });
    }
  };
  return [{ entity: entity as RowCheck['entity'], kind, run }];
});
