import { type BookUnit, isAsked, type Plan, type PlanItem } from '../plan/index.js';
import type { RecordValues } from '../workbook/index.js';
import { completeFinding } from './complete-finding.js';
import type { Random } from './random.js';
import type { FindingRow } from './rows.js';
import type { Staff } from './staff.js';
import type { UpperBooksOptions } from './upper-books.js';

/** What the rows of the town's or a department's sample workbook are made from. */
export interface UpperContext extends UpperBooksOptions {
  unit: BookUnit;
  random: Random;
  staff: Staff;
  /** Nothing is wrong anywhere. */
  good: boolean;
}

export type UpperRows = Record<string, RecordValues[]>;

/** The answers to the unit's own questions: all in order but for the items in `bad`, each with what was found. */
export function answersOf(
  { plan, unit, staff, profile }: UpperContext,
  bad: Readonly<Record<string, string>>,
): RecordValues[] {
  return plan.items
    .filter((item) => isAsked(unit, item, plan) && item.problem === undefined)
    .map((item) => {
      const asked = { item: item.id, question: item.question, subjectLevel: item.subject };
      if (profile === 'unknown') return asked;
      const found = bad[item.id];
      const said = found === undefined ? { answer: '无问题' } : { answer: '有问题', note: found };
      return { ...asked, ...said, checkedBy: staff.infoOfficer, checkedAt: '2021-12-18' };
    });
}

/** A finding of the unit itself, in the middle of its life. */
export function upperFinding(context: UpperContext, itemId: string, serial: number, about: FindingRow): RecordValues {
  const { plan, unit, staff } = context;
  const item = plan.items.find(({ id }) => id === itemId) as PlanItem;
  const category = categoryOf(plan, item);
  const draft: FindingRow = {
    findingId: `${unit.code}-${plan.year}-${String(serial).padStart(4, '0')}`,
    source: '大排查',
    area: item.area,
    checkItemId: itemId,
    category: item.category,
    core: category?.core ? '是' : '否',
    foundAt: '2021-12-16',
    ...about,
  };
  return completeFinding(draft, serial % 2 === 0 ? '已整改待复核' : '整改中', serial, staff) as RecordValues;
}

const categoryOf = ({ categories }: Plan, { category }: PlanItem) => categories.find(({ id }) => id === category);
