import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { DepartmentData, TownData } from '../model/index.js';
import { type BookUnit, departmentUnit, isAsked, type Plan, type PlanItem, townUnit } from '../plan/index.js';
import type { Answer, Inspection } from './answer.js';
import { caseOfBook } from './book-world.js';
import { answerItems } from './inspect.js';

/** Answers the items that the town's or a department's workbook is asked, from that workbook alone. Diagnostics as for a village. */
export function inspectBook(data: TownData | DepartmentData, plan: Plan): Required<Outcome<Inspection>> {
  const own = caseOfBook(data, plan);
  const unit = unitOf(data);
  return answerItems(data, plan, { village: own, households: [], persons: [], rows: new Map() }, (item) =>
    isAsked(unit, item, plan) ? [own] : [],
  );
}

/**
 * Answers every enabled item about the town and the departments: the town's from its workbook, an item about departments once for
 * each department that the plan names for it. Whose workbook is missing has not answered: 未核实. None of these counts against a village.
 */
export function inspectTown(
  town: TownData | undefined,
  departments: readonly DepartmentData[],
  plan: Plan,
): Required<Outcome<Inspection>> {
  const diagnostics: Diagnostic[] = [];
  const given = new Map<string, Answer>();
  for (const data of [...(town ? [town] : []), ...departments]) {
    const inspected = inspectBook(data, plan);
    diagnostics.push(...inspected.diagnostics);
    for (const answer of inspected.value.answers) given.set(`${answer.item}|${answer.subject.id}`, answer);
  }
  const asked = [townUnit(plan), ...plan.departments.map((one) => departmentUnit(plan, one))];
  const answers = plan.items
    .filter(({ enabled, subject }) => enabled && (subject === '镇' || subject === '部门'))
    .flatMap((item) => {
      const units = asked.filter((unit) => isAsked(unit, item, plan));
      if (units.length === 0) return [unanswered(item, { code: '', name: item.unit })];
      return units.map((unit) => given.get(`${item.id}|${unit.code}`) ?? unanswered(item, unit));
    });
  return { value: { answers }, diagnostics };
}

const unitOf = ({ origin }: TownData | DepartmentData): Pick<BookUnit, 'book' | 'code'> => ({
  book: origin.book ?? 'town',
  code: origin.villageCode,
});

const unanswered = (
  { id: item, subject: level }: PlanItem,
  { code, name }: Pick<BookUnit, 'code' | 'name'>,
): Answer => ({
  item,
  subject: { level, id: code, name },
  answer: '未核实',
  rows: [],
  missing: [`${name}的工作簿`],
});
