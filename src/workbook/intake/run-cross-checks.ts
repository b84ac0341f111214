import { type Entry, entities, type VillageData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { CrossTools } from '../checks/cross-check.js';
import { crossChecks, qualityChecks } from '../checks/index.js';
import type { Reports } from './reports.js';

const entityOf = new Map(entities.map((entity) => [entity.key, entity]));

export function runCrossChecks(data: VillageData, plan: Plan, reports: Reports): void {
  for (const check of [...crossChecks, ...qualityChecks]) {
    const tools: CrossTools = {
      plan,
      report: (entity, entry, field, said) =>
        reports.entry(check.kind, entityOf.get(entity)!, entry as Entry, field, said),
      reportSheet: (sheet, said) => reports.book(check.kind, said, { sheet }),
      place: (entity, entry, field) => reports.place(entityOf.get(entity)!, entry as Entry, field),
    };
    check.run(data, tools);
  }
}
