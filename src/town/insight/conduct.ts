import { groupBy } from '../../facts/index.js';
import type { Town } from '../compile/town.js';

/** One fact about how the inspection was carried out; no judgement (R5.12). */
export interface ConductFact {
  village: string;
  what: '没有问题' | '没有走访记录' | '入户在同一天' | '答案相同' | '人工核查相同' | '没有入户';
  /** A sentence in figures. */
  text: string;
}

/** Households with the same answers throughout from which it is worth a look. */
const SAME_SHARE = 0.5;
const SAME_LEAST = 10;

export function conductFacts({ villages, entries }: Town): ConductFact[] {
  const facts = villages.flatMap((v): ConductFact[] => {
    const { conduct, village } = v;
    const name = village.name;
    const found: ConductFact[] = [];
    const visited = v.facts['排查.已入户户数']?.value ?? 0;
    if (!entries.some((e) => e.village.code === village.code && e.counted))
      found.push({
        village: name,
        what: '没有问题',
        text: `台账中没有问题；已排查${v.facts['排查.已排查户数']?.value ?? 0}户，形成判定结果${v.facts['检查.判定数']?.value ?? 0}条，其中未核实${v.facts['检查.未核实条数']?.value ?? 0}条`,
      });
    if (visited === 0) found.push({ village: name, what: '没有入户', text: '登记的入户户数为0户' });
    if (conduct.visits === 0) found.push({ village: name, what: '没有走访记录', text: '走访记录表没有登记走访' });
    const days = Object.entries(conduct.visitDays);
    if (days.length === 1 && days[0]![1] > 1)
      found.push({ village: name, what: '入户在同一天', text: `登记的${days[0]![1]}户入户日期都是${days[0]![0]}` });
    const same = conduct.sameAnswers;
    if (same && same.households >= SAME_LEAST && same.households >= same.of * SAME_SHARE)
      found.push({
        village: name,
        what: '答案相同',
        text: `已入户的${same.of}户中有${same.households}户各项答案完全相同（${Object.entries(same.rows)
          .map(([sheet, rows]) => `${sheet}第${rows}行`)
          .join('；')}）`,
      });
    return found;
  });
  const byAnswers = groupBy(
    villages.filter((v) => v.conduct.manualAnswers),
    (v) => v.conduct.manualAnswers!.hash,
  );
  const alike = [...byAnswers.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map(
        ({ village, conduct }): ConductFact => ({
          village: village.name,
          what: '人工核查相同',
          text: `人工核查的${conduct.manualAnswers!.count}条回答和说明与${group
            .filter((other) => other.village.code !== village.code)
            .map((other) => other.village.name)
            .join('、')}完全相同`,
        }),
      ),
    );
  return [...facts, ...alike];
}
