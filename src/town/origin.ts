import type { Plan } from '../plan/index.js';
import type { Carried } from '../review/index.js';

/** Where a paper of the town's comes from, as it carries it: the plan, the day and the workbooks. */
export const townOrigin = (plan: Plan, asOf: string, workbook: Carried['origin']['workbook']): Carried['origin'] => ({
  planId: plan.id,
  edition: plan.edition,
  planTitle: plan.title,
  villageCode: plan.town.code,
  villageName: plan.town.name,
  asOf,
  workbook,
  generator: 'cunbao',
});
