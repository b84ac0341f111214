import type { Entity, Entry } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import { rowChecks } from '../checks/index.js';
import type { RowCheck } from '../checks/row-check.js';
import type { Reports } from './reports.js';

/** Runs the rules of one entity over its rows, row by row, so that a row's messages stand together. */
export function runRowChecks(
  entity: Entity,
  entries: readonly Entry[],
  plan: Plan,
  asOf: string,
  reports: Reports,
): void {
  const checks = rowChecks.filter((check) => check.entity === entity.key);
  let entry: Entry;
  let check: RowCheck;
  const report = (field: string, said: Parameters<Reports['entry']>[4]) =>
    reports.entry(check.kind, entity, entry, field, said);
  const tools = { plan, asOf, report };
  for (entry of entries) for (check of checks) check.run(entry.values as never, tools);
}
