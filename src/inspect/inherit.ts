import type { Plan } from '../plan/index.js';
import type { Answer } from './answer.js';

/**
 * A flag needs no second confirmation when a person has already judged the same fact under the item that holds the finding
 * (`primary`): its answer for the same subject counts here too.
 */
export function inheritJudgements(answers: readonly Answer[], plan: Plan): Answer[] {
  const primaries = new Map(plan.items.map((item) => [item.id, item.primary]));
  const keyOf = (item: string, { subject }: Answer) => `${item}|${subject.level}|${subject.id}`;
  const judged = new Map(
    answers.filter(({ decidedBy }) => decidedBy === 'person').map((answer) => [keyOf(answer.item, answer), answer]),
  );
  return answers.map((answer) => {
    if (answer.flag === undefined) return answer;
    for (const primary of primaries.get(answer.item) ?? []) {
      const other = judged.get(keyOf(primary, answer));
      if (!other?.person) continue;
      const { item, subject, rows, flag } = answer;
      const settled: Answer = { item, subject, answer: other.answer, decidedBy: 'person', person: other.person, rows };
      return other.answer === '有问题' ? { ...settled, description: flag } : settled;
    }
    return answer;
  });
}
