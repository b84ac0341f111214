import { entities } from '../../model/index.js';
import type { Plan, PlanItem } from '../../plan/index.js';

/** Levels that a village answers for; items about the town or a department never count against it. */
const VILLAGE_LEVELS: ReadonlySet<string> = new Set(['村', '户', '人', '项目']);
const ALWAYS: ReadonlySet<string> = new Set(entities.filter(({ compulsory }) => compulsory).map(({ name }) => name));

/**
 * Items that only people can answer with this workbook: no rule, or a rule whose sheet a village may leave unfilled. What data can flag is not
 * asked in advance; a flag comes back as a question of its own.
 */
export const openItems = (plan: Plan): PlanItem[] =>
  plan.items.filter(
    ({ enabled, subject, problem, sheets }) =>
      enabled && VILLAGE_LEVELS.has(subject) && (problem === undefined || sheets.some((sheet) => !ALWAYS.has(sheet))),
  );
