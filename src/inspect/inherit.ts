import type { Plan, PlanItem } from '../plan/index.js';
import type { Answer } from './answer.js';

/**
 * One fact is judged once. What a person has said of it under the item that holds the finding (`primary`) counts for the
 * items that refer to it: a flag is settled by the judgement of the same subject, and a problem found by data is gone when
 * all drafts that hold it (for the subject, its household or its persons) were rejected.
 */
export function inheritJudgements(answers: readonly Answer[], plan: Plan): Answer[] {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const waiting = (answer: Answer): PlanItem | undefined => {
    const item = items.get(answer.item);
    if (!item?.primary.length) return undefined;
    const byData = answer.answer === '有问题' && answer.decidedBy === 'data' && !item.primaryPartial;
    return answer.flag !== undefined || byData ? item : undefined;
  };
  const asked = new Set(answers.flatMap((answer) => waiting(answer)?.primary ?? []));
  const bySubject = new Map<string, Answer>();
  const byCircle = new Map<string, Answer[]>();
  for (const answer of answers) {
    if (!asked.has(answer.item)) continue;
    bySubject.set(keyOf(answer.item, answer), answer);
    const key = circleOf(answer.item, answer);
    const circle = byCircle.get(key);
    if (circle) circle.push(answer);
    else byCircle.set(key, [answer]);
  }
  return answers.map((answer) => {
    const item = waiting(answer);
    if (!item) return answer;
    return answer.flag !== undefined
      ? settleFlag(answer, item, bySubject)
      : settleProblem(answer, item, items, byCircle);
  });
}

const keyOf = (item: string, { subject }: Answer): string => `${item}|${subject.level}|${subject.id}`;

/** A household and its persons are one circle; the village is its own. */
const circleOf = (item: string, { subject }: Answer): string =>
  `${item}|${subject.level === '户' ? subject.id : (subject.householdId ?? subject.id)}`;

function settleFlag(answer: Answer, { primary }: PlanItem, bySubject: ReadonlyMap<string, Answer>): Answer {
  for (const id of primary) {
    const other = bySubject.get(keyOf(id, answer));
    if (other?.decidedBy !== 'person' || !other.person) continue;
    const { item, subject, rows, flag } = answer;
    const settled: Answer = { item, subject, answer: other.answer, decidedBy: 'person', person: other.person, rows };
    return other.answer === '有问题' ? { ...settled, description: flag! } : settled;
  }
  return answer;
}

function settleProblem(
  answer: Answer,
  { primary }: PlanItem,
  items: ReadonlyMap<string, PlanItem>,
  byCircle: ReadonlyMap<string, Answer[]>,
): Answer {
  const machines = primary.filter((id) => items.get(id)?.decide === 'machine');
  if (machines.length < primary.length) return answer;
  const held = machines.flatMap((id) => byCircle.get(circleOf(id, answer)) ?? []);
  // A machine item is answered 无问题 by a person only where its draft was rejected.
  const rejected = held.find((a) => a.answer === '无问题' && a.decidedBy === 'person');
  if (!rejected?.person || held.some((a) => a.answer === '有问题' || a.answer === '未核实')) return answer;
  const { item, subject, rows } = answer;
  return { item, subject, answer: '无问题', decidedBy: 'person', person: rejected.person, rows };
}
