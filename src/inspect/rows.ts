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
const named = new WeakMap<Rule, readonly (typeof LISTS)[number][]>();

/** The lists that a rule goes through. */
function listsOf(rule: Rule): readonly (typeof LISTS)[number][] {
  let lists = named.get(rule);
  if (!lists) {
    lists = LISTS.filter((list) => new RegExp(`\\b${list}\\b`).test(rule.text));
    named.set(rule, lists);
  }
  return lists;
}

/**
 * The rows that make a problem one: the subject's own, and of each list that the rule goes through only those members for
 * which it holds when they stand alone. Where it holds without any member, or for none alone, all rows that were read.
 */
export function guiltyRows(rule: Rule, { context, entry }: Case, operands: readonly Operand[]): RowRef[] {
  const guilty: RowRef[] = [];
  const lists = listsOf(rule).filter((list) => list in context);
  if (lists.length === 0) return rowsOf(operands, entry?.at);
  const alone: Record<string, unknown> = { ...context };
  for (const list of lists) alone[list] = [];
  const without = rule.evaluate(alone);
  if (without.value === true) return rowsOf(without.operands, entry?.at);
  for (const list of lists) {
    for (const member of context[list] as { entry: { at: RowRef } }[]) {
      if (rule.evaluate({ ...alone, [list]: [member] }).value === true) guilty.push(member.entry.at);
    }
  }
  if (guilty.length === 0) return rowsOf(operands, entry?.at);
  return [...(entry && entry.at.row > 0 ? [entry.at] : []), ...guilty];
}
