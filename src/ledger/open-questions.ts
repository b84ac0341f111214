import type { Answer, Inspection } from '../inspect/index.js';
import type { ManualCheck, VillageData } from '../model/index.js';
import type { Plan, PlanItem } from '../plan/index.js';

type Question = ManualCheck['values'];

/**
 * Rows to append to 人工核查, in item order: one for each subject that data flags and a person must judge, and one for the
 * whole village for each item that only people can answer, or whose sheets the workbook lacks. What already has a row there
 * is not asked again.
 */
export function openQuestions(inspection: Inspection, plan: Plan, data: VillageData): Question[] {
  const asked = new Set(data.manualChecks.map(({ values }) => `${values.item}|${values.subjectId ?? ''}`));
  const open = new Map<string, Answer[]>();
  for (const answer of inspection.answers) {
    if (answer.answer !== '未核实') continue;
    const list = open.get(answer.item);
    if (list) list.push(answer);
    else open.set(answer.item, [answer]);
  }
  return plan.items
    .flatMap((item) => questionsOf(item, open.get(item.id) ?? [], data))
    .filter(({ item, subjectId }) => !asked.has(`${item}|${subjectId ?? ''}`));
}

function questionsOf(item: PlanItem, answers: readonly Answer[], data: VillageData): Question[] {
  if (answers.length === 0) return [];
  const base = { item: item.id, question: item.question };
  const lacking = item.sheets.filter((sheet) => !data.sheets.includes(sheet));
  if (item.decide === 'human' || lacking.length > 0) {
    const hint = lacking.length > 0 ? `本簿没有“${lacking.join('”“')}”表，请由人核实` : undefined;
    return [{ ...base, ...(hint !== undefined && { hint }) }];
  }
  return answers
    .filter(({ flag }) => flag !== undefined)
    .map(({ subject, flag }) => ({
      ...base,
      subjectLevel: subject.level,
      subjectId: subject.id,
      subjectName: subject.name,
      hint: flag!,
    }));
}
