import type { Answer, Inspection } from '../inspect/index.js';
import type { BookData, ManualCheck } from '../model/index.js';
import type { Plan, PlanItem } from '../plan/index.js';

type Question = ManualCheck['values'];

/** The "missing sheet" of an item that only people can answer. */
const ASKED_HERE = '人工核查';

/**
 * Rows to append to 人工核查, in item order: one for each subject that data flags and a person must judge, and one for the
 * whole village for each item that only people can answer, or whose sheets the workbook lacks. What already has a row there
 * is not asked again.
 */
export function openQuestions(inspection: Inspection, plan: Plan, data: BookData): Question[] {
  const village = data.origin.villageCode;
  const keyOf = ({ item, subjectId }: Question) => `${item}|${subjectId === village ? '' : (subjectId ?? '')}`;
  const asked = new Set(data.manualChecks.map(({ values }) => keyOf(values)));
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const questions: Question[] = [];
  for (const answer of inspection.answers) {
    const item = items.get(answer.item);
    if (!item || answer.answer !== '未核实' || answer.ask === undefined) continue;
    const question =
      answer.ask === 'village' || answer.subject.level === '村' ? whole(item, answer) : single(item, answer);
    if (asked.has(keyOf(question))) continue;
    asked.add(keyOf(question));
    questions.push(question);
  }
  return questions;
}

function whole({ id, question }: PlanItem, { flag, missing = [] }: Answer): Question {
  const sheets = missing.filter((name) => name !== ASKED_HERE);
  const hint = flag ?? (sheets.length > 0 ? `本簿没有“${sheets.join('”“')}”，请由人核实。` : undefined);
  return { item: id, question, ...(hint !== undefined && { hint }) };
}

const single = ({ id, question }: PlanItem, { subject, flag }: Answer): Question => ({
  item: id,
  question,
  subjectLevel: subject.level,
  subjectId: subject.id,
  subjectName: subject.name,
  ...(flag !== undefined && { hint: flag }),
});
