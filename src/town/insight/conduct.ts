import { groupBy } from '../../facts/index.js';
import type { Town } from '../compile/town.js';

/** One fact about how the inspection was carried out; no judgement (R5.12). */
export interface ConductFact {
  village: string;
  what: '没有问题' | '没有走访记录' | '入户在同一天' | '答案相同' | '人工核查相同' | '没有入户';
  /** A sentence in figures. */
  text: string;
  /** The village's workbook, and the sheet that tells. */
  file: string;
  sheet: string;
}

/** Households with the same answers throughout from which it is worth a look. */
const SAME_SHARE = 0.5;
const SAME_LEAST = 10;
/** Fewer answers alike are chance. */
const ANSWERS_LEAST = 3;
/** Answers that so many of the villages have alike are everybody's phrase. */
const COMMONPLACE = 0.5;

export function conductFacts({ villages, entries }: Town): ConductFact[] {
  const facts = villages.flatMap((v): ConductFact[] => {
    const { conduct, village, origin } = v;
    const found: ConductFact[] = [];
    const say = (what: ConductFact['what'], sheet: string, text: string): void =>
      void found.push({ village: village.name, what, text, file: origin.file, sheet });
    const visited = v.facts['排查.已入户户数']?.value ?? 0;
    if (!entries.some((e) => e.village.code === village.code && e.counted))
      say(
        '没有问题',
        '问题台账',
        `台账中没有问题；已排查${v.facts['排查.已排查户数']?.value ?? 0}户，形成判定结果${v.facts['检查.判定数']?.value ?? 0}条，其中未核实${v.facts['检查.未核实条数']?.value ?? 0}条`,
      );
    if (visited === 0) say('没有入户', '农户', '登记的入户户数为0户');
    if (conduct.visits === 0) say('没有走访记录', '走访记录', '走访记录表没有登记走访');
    const days = Object.entries(conduct.visitDays);
    if (days.length === 1 && days[0]![1] > 1)
      say('入户在同一天', '农户', `登记的${days[0]![1]}户入户日期都是${days[0]![0]}`);
    const same = conduct.sameAnswers;
    if (same && same.households >= SAME_LEAST && same.households >= same.of * SAME_SHARE)
      say(
        '答案相同',
        '农户',
        `已入户的${same.of}户中有${same.households}户各项答案完全相同（${Object.entries(same.rows)
          .map(([sheet, rows]) => `${sheet}第${rows}行`)
          .join('；')}）`,
      );
    return found;
  });
  const byAnswers = groupBy(
    villages.filter((v) => (v.conduct.manualAnswers?.count ?? 0) >= ANSWERS_LEAST),
    (v) => v.conduct.manualAnswers!.hash,
  );
  const alike = [...byAnswers.values()]
    .filter((group) => group.length > 1 && group.length < Math.max(3, villages.length * COMMONPLACE))
    .flatMap((group) =>
      group.map(
        ({ village, conduct, origin }): ConductFact => ({
          village: village.name,
          file: origin.file,
          sheet: '人工核查',
          what: '人工核查相同',
          text: `人工核查的${conduct.manualAnswers!.count}条写了说明的回答与${group
            .filter((other) => other.village.code !== village.code)
            .map((other) => other.village.name)
            .join('、')}完全相同`,
        }),
      ),
    );
  return [...facts, ...alike];
}
