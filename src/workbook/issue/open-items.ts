import { entities } from '../../model/index.js';
import { type BookUnit, isAsked, type Plan, type PlanItem } from '../../plan/index.js';

const ALWAYS: ReadonlySet<string> = new Set(entities.filter(({ compulsory }) => compulsory).map(({ name }) => name));

/**
 * Items that only people can answer with this workbook: no rule, or a rule whose sheet may be left unfilled. What data can flag is not
 * asked in advance; a flag comes back as a question of its own. Items about the town or a department never count against a village.
 */
export const openItems = (
  plan: Plan,
  unit: Pick<BookUnit, 'book' | 'code'> = { book: 'village', code: '' },
): PlanItem[] =>
  plan.items.filter(
    (item) =>
      isAsked(unit, item, plan) && (item.problem === undefined || item.sheets.some((sheet) => !ALWAYS.has(sheet))),
  );
