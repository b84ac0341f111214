import { type BookData, type Entry, entitiesOf, type VillageData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { CrossCheck, CrossTools } from '../checks/cross-check.js';
import { bookChecks, crossChecks, qualityChecks } from '../checks/index.js';
import type { Reports } from './reports.js';

/** Runs the rules between rows and sheets that belong to the kind of workbook. */
export function runCrossChecks(data: BookData, plan: Plan, reports: Reports): void {
  const kind = data.origin.book ?? 'village';
  if (kind === 'village') run([...crossChecks, ...qualityChecks], data as VillageData);
  else run(bookChecks, data);

  function run<Data extends BookData>(checks: readonly CrossCheck<Data>[], book: Data): void {
    const entityOf = new Map(entitiesOf(kind).map((entity) => [entity.key, entity]));
    for (const check of checks) {
      const tools: CrossTools = {
        plan,
        report: (entity, entry, field, said) =>
          reports.entry(check.kind, entityOf.get(entity)!, entry as Entry, field, said),
        reportSheet: (sheet, said) => reports.book(check.kind, said, { sheet }),
        place: (entity, entry, field) => reports.place(entityOf.get(entity)!, entry as Entry, field),
      };
      check.run(book, tools);
    }
  }
}
