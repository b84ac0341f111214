import type { RowRef } from '../model/index.js';
import type { Operand, Rule } from '../plan/index.js';
import type { Case } from './world.js';

/** The rows of operands, each once, in the order of reading; the plan's settings have none. */
export function rowsOf(operands: readonly Operand[], first?: RowRef): RowRef[] {
  // A row has one `at`: no need to look at what it says.
  const rows = new Set<RowRef>();
  if (first && first.sheet !== '') rows.add(first);
  for (const { entry } of operands) if (entry && entry.at.sheet !== '') rows.add(entry.at);
  return [...rows];
}

const LISTS = ['persons', 'households', 'findings'] as const;

/**
 * The rows that make a problem one: the subject's own, and of each list that the rule goes through only those members for
 * which it holds when they stand alone. Where it holds without any member, or for none alone, all rows that were read.
 */
export function guiltyRows(rule: Rule, { context, entry }: Case, operands: readonly Operand[]): RowRef[] {
  const guilty: RowRef[] = [];
  const lists = LISTS.filter((list) => list in context && new RegExp(`\\b${list}\\b`).test(rule.text));
  const alone: Record<string, unknown> = { ...context };
  for (const list of lists) alone[list] = [];
  if (rule.evaluate(alone).value === true) return rowsOf(rule.evaluate(alone).operands, entry?.at);
  for (const list of lists) {
    for (const member of context[list] as { entry: { at: RowRef } }[]) {
      if (rule.evaluate({ ...alone, [list]: [member] }).value === true) guilty.push(member.entry.at);
    }
  }
  if (guilty.length === 0) return rowsOf(operands, entry?.at);
  return [...(entry && entry.at.row > 0 ? [entry.at] : []), ...guilty];
}
