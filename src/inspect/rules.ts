import { Description, type Plan, type PlanItem, Rule, type Scope, scopeOf, type Verdict } from '../plan/index.js';
import type { Case } from './world.js';

/** An item with its expressions compiled. */
export interface CompiledItem {
  item: PlanItem;
  applies?: Rule;
  problem?: Rule;
  describe?: Description;
  /** Sheets that it needs and the workbook does not have. */
  lacking: string[];
}

type Compiled = Pick<CompiledItem, 'applies' | 'problem' | 'describe'>;

/** What the items of a plan compile to; a plan does not change, and a town inspects many villages by it. */
const compiledPlans = new WeakMap<Plan, ReadonlyMap<PlanItem, Compiled>>();

/** Every expression of the enabled items, compiled once; items that share an expression share its rule. */
function compile(plan: Plan): ReadonlyMap<PlanItem, Compiled> {
  const known = compiledPlans.get(plan);
  if (known) return known;
  const rules = new Map<string, Rule>();
  const ruleOf = (text: string, scope: Scope): Rule => {
    const key = `${scope} ${text}`;
    const rule = rules.get(key) ?? new Rule(text, scope);
    rules.set(key, rule);
    return rule;
  };
  const compiled = new Map(
    plan.items
      .filter(({ enabled }) => enabled)
      .map((item): [PlanItem, Compiled] => [
        item,
        {
          ...(item.applies !== undefined && { applies: ruleOf(item.applies, scopeOf(item)) }),
          ...(item.problem !== undefined && { problem: ruleOf(item.problem, scopeOf(item)) }),
          ...(item.describe !== undefined && { describe: new Description(item.describe, scopeOf(item)) }),
        },
      ]),
  );
  compiledPlans.set(plan, compiled);
  return compiled;
}

/** The enabled items with their expressions, and what each lacks in a workbook that has these `sheets`. */
export const compileItems = (plan: Plan, sheets: readonly string[]): CompiledItem[] =>
  [...compile(plan)].map(([item, compiled]) => ({
    item,
    lacking: item.sheets.filter((sheet) => !sheets.includes(sheet)),
    ...compiled,
  }));

/** What rules have said about each case; an expression that several items share is evaluated once, and only such ones are kept. */
export class Verdicts {
  private readonly known = new WeakMap<Case['context'], Map<Rule, Verdict>>();
  private readonly shared: ReadonlySet<Rule>;

  constructor(items: readonly CompiledItem[]) {
    const rules = items.flatMap(({ applies, problem }) => [
      ...(applies ? [applies] : []),
      ...(problem ? [problem] : []),
    ]);
    this.shared = new Set(rules.filter((rule, index) => rules.indexOf(rule) !== index));
  }

  of(rule: Rule, { context }: Case): Verdict {
    if (!this.shared.has(rule)) return rule.evaluate(context);
    let verdicts = this.known.get(context);
    if (!verdicts) {
      verdicts = new Map();
      this.known.set(context, verdicts);
    }
    let verdict = verdicts.get(rule);
    if (!verdict) {
      verdict = rule.evaluate(context);
      verdicts.set(rule, verdict);
    }
    return verdict;
  }
}
