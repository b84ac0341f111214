import { type Fact, type Facts, findingFacts, isVillageItem, rate } from '../../facts/index.js';
import type { PlanItem } from '../../plan/index.js';
import type { VillageSummary } from '../digest/index.js';
import type { Town } from './town.js';

/** Shares are taken anew from the sums: the average of the villages' shares is another number. */
const rates: [key: string, part: string, whole: string][] = [
  ['排查.户覆盖率', '排查.已排查户数', '排查.应排查户数'],
  ['排查.人覆盖率', '排查.已排查人数', '排查.应排查人数'],
  ['排查.入户率', '排查.已入户户数', '排查.应排查户数'],
  ['排查.常住户覆盖率', '排查.已排查常住户数', '排查.应排查常住户数'],
];

/**
 * The town's numbers: sums of the villages' facts, the ledgers' taken together. Rows stay in the villages (`trace` finds them).
 */
export function townFacts(town: Town): Facts {
  const { villages, plan, entries } = town;
  const facts = new Map<string, Fact>();
  const put = (key: string, unit: string, value: number | null): void =>
    void facts.set(key, { key, unit, value, rows: [] });
  for (const key of new Set(villages.flatMap((v) => Object.keys(v.facts)))) {
    const one = villages.find((v) => v.facts[key])!.facts[key]!;
    if (!/^(村情|力量|排查)\./.test(key) || one.unit === '%') continue;
    put(key, one.unit, sumOf(villages, key));
  }
  for (const [key, part, whole] of rates) {
    const [a, b] = [facts.get(part), facts.get(whole)];
    if (a && b) facts.set(key, { ...rate(key, a, b), rows: [] });
  }
  for (const fact of answerFacts(villages, plan.items.filter(isVillageItem), '检查')) facts.set(fact.key, fact);
  for (const { id } of plan.areas) {
    const items = plan.items.filter((item) => isVillageItem(item) && item.area === id);
    for (const fact of answerFacts(villages, items, `检查.方面.${id}`)) facts.set(fact.key, fact);
  }
  for (const fact of findingFacts({ entries, links: [], asOf: town.asOf }, plan))
    facts.set(fact.key, { ...fact, rows: [] });
  put('村.应报数', '个', plan.villages.length);
  put('村.已报数', '个', villages.length);
  put('村.未报数', '个', town.missing.length);
  return facts;
}

/** null where no village says anything. */
export function sumOf(villages: readonly VillageSummary[], key: string): number | null {
  const values = villages.flatMap((v) => v.facts[key]?.value ?? []);
  return values.length ? values.reduce((sum, value) => sum + value, 0) : null;
}

function answerFacts(villages: readonly VillageSummary[], items: readonly PlanItem[], prefix: string): Fact[] {
  const sum = (pick: (one: VillageSummary['items'][string]) => number): number =>
    villages.reduce((all, v) => all + items.reduce((s, { id }) => s + (v.items[id] ? pick(v.items[id]) : 0), 0), 0);
  const having = (pick: (one: VillageSummary['items'][string]) => number): number =>
    items.filter(({ id }) => villages.some((v) => v.items[id] && pick(v.items[id]) > 0)).length;
  const fact = (key: string, unit: string, value: number): Fact => ({ key: `${prefix}.${key}`, unit, value, rows: [] });
  return [
    fact('项数', '项', items.length),
    fact(
      '判定数',
      '条',
      sum((one) => one.problem + one.sound + one.open),
    ),
    fact(
      '有问题项数',
      '项',
      having((one) => one.problem),
    ),
    fact(
      '未核实项数',
      '项',
      having((one) => one.open),
    ),
    fact(
      '有问题条数',
      '条',
      sum((one) => one.problem),
    ),
    fact(
      '无问题条数',
      '条',
      sum((one) => one.sound),
    ),
    fact(
      '不涉及条数',
      '条',
      sum((one) => one.notConcerned),
    ),
    fact(
      '未核实条数',
      '条',
      sum((one) => one.open),
    ),
  ];
}
