import type { Outcome } from '../diagnostics/index.js';
import type { DepartmentData, TownData, VillageData } from '../model/index.js';
import type { Operand, Part, Plan, PlanItem, Rule } from '../plan/index.js';
import type { Answer, Inspection } from './answer.js';
import { caseOfBook } from './book-world.js';
import { casesOf } from './cases.js';
import { unknownItem, unknownSubject } from './codes.js';
import { compileItems } from './rules.js';
import { buildWorld, type Case } from './world.js';

/** A value that a rule has read, with its cell. */
export interface ExplainedOperand extends Omit<Operand, 'entry'> {
  row?: number;
  cell?: string;
}

export interface ExplainedRule {
  text: string;
  /** Its conditions, each with what it yields (nothing: unknown) and what it reads. */
  parts: { text: string; value?: boolean; missing: string[]; operands: ExplainedOperand[] }[];
}

/** How an answer came about. */
export interface Explanation {
  item: PlanItem;
  answer: Answer;
  applies?: ExplainedRule;
  problem?: ExplainedRule;
}

/**
 * Explains the answers of one item: for one subject (户编号, 人编号), or for all when none is named. ITEM-001 and ITEM-002 when
 * there is no such item or subject.
 */
export function explainAnswer(
  data: VillageData | TownData | DepartmentData,
  plan: Plan,
  inspection: Inspection,
  itemId: string,
  subjectId?: string,
): Outcome<Explanation[]> {
  const compiled = compileItems(plan, data.sheets).find(({ item }) => item.id === itemId);
  if (!compiled) {
    return { diagnostics: [unknownItem({ found: itemId, message: `检查项“${itemId}”在方案里没有，或者没有启用。` })] };
  }
  const subjects = 'village' in data ? casesOf(compiled.item, buildWorld(data, plan)) : [caseOfBook(data, plan)];
  const cases = new Map(subjects.map((one) => [one.subject.id, one]));
  const answers = inspection.answers.filter(
    ({ item, subject }) => item === itemId && (subjectId === undefined || subject.id === subjectId),
  );
  if (answers.length === 0 && subjectId !== undefined) {
    const message = `检查项 ${itemId} 没有编号为“${subjectId}”的对象。`;
    return { diagnostics: [unknownSubject({ found: subjectId, message, expected: [`${compiled.item.subject}编号`] })] };
  }
  return {
    value: answers.map((answer) => {
      const one = cases.get(answer.subject.id);
      return {
        item: compiled.item,
        answer,
        ...(compiled.applies && one && { applies: explained(compiled.applies, one) }),
        ...(compiled.problem && one && { problem: explained(compiled.problem, one) }),
      };
    }),
    diagnostics: [],
  };
}

const explained = (rule: Rule, one: Case): ExplainedRule => ({
  text: rule.text,
  parts: rule.explain(one.context).map(partOf),
});

function partOf({ text, verdict: { value, missing, sheets, operands } }: Part) {
  const seen = new Map(
    operands.map((operand) => [`${operand.entry?.at.sheet}${operand.entry?.at.row}${operand.key}`, operand]),
  );
  return {
    text,
    missing: [...missing, ...sheets],
    operands: [...seen.values()].map(operandOf),
    ...(value !== undefined && { value }),
  };
}

function operandOf({ entry, ...operand }: Operand): ExplainedOperand {
  const cell = entry?.cells[operand.key.slice(operand.key.indexOf('.') + 1)];
  return {
    ...operand,
    ...(entry && entry.at.row > 0 && { row: entry.at.row }),
    ...(cell !== undefined && { cell }),
  };
}
