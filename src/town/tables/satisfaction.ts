import { percent } from '../../ledger/index.js';
import type { Town } from '../compile/town.js';
import type { Guard } from '../guard/index.js';
import { center, keptBack, left, type TownCell, type TownTable } from './table.js';

const ANSWERS = ['满意', '基本满意', '不满意', '不了解'] as const;

/** 附表7: answers by question and by whom was asked, the whole town. */
export function satisfactionTable({ villages }: Town, guard: Guard): TownTable {
  const groups = new Map<
    string,
    { question: string; asked: string; answers: Record<string, number>; reasons: Record<string, number> }
  >();
  for (const one of villages.flatMap((v) => v.satisfaction)) {
    const key = `${one.question}|${one.asked}`;
    const group = groups.get(key) ?? { question: one.question, asked: one.asked, answers: {}, reasons: {} };
    add(group.answers, one.answers);
    add(group.reasons, one.reasons);
    groups.set(key, group);
  }
  const rows = [...groups.values()].map(({ question, asked, answers, reasons }): Record<string, TownCell> => {
    const total = ANSWERS.reduce((sum, answer) => sum + (answers[answer] ?? 0), 0);
    const content = (answers.满意 ?? 0) + (answers.基本满意 ?? 0);
    const key = `满意度|${question}|${asked}`;
    const parts = ANSWERS.map((answer) => `${key}|${answer}`);
    guard.sum(key, parts);
    return {
      题目: question,
      受访对象: asked,
      ...Object.fromEntries(ANSWERS.map((answer, at) => [answer, guard.cell(parts[at]!, answers[answer] ?? 0)])),
      合计: guard.cell(key, total),
      满意率: guard.of([key, ...parts], percent(total === 0 ? null : content / total)),
      不满意原因: Object.entries(reasons)
        .sort(([, a], [, b]) => b - a)
        .map(([reason, count]) => `${reason}${guard.cell(`${key}|原因:${reason}`, count)}户`)
        .join('、'),
    };
  });
  return {
    number: 7,
    name: '群众满意度汇总表',
    columns: [
      left('题目', 16),
      center('受访对象', 12),
      ...ANSWERS.map((answer) => center(answer, 9)),
      center('合计', 8),
      center('满意率', 8),
      left('不满意原因', 30),
    ],
    rows,
    notes: [
      '单位：户。满意率=（满意＋基本满意）÷合计；没有回答的不计入；一户可以说几条原因。',
      ...keptBack(guard.level),
    ],
  };
}

function add(to: Record<string, number>, from: Record<string, number>): void {
  for (const [key, count] of Object.entries(from)) to[key] = (to[key] ?? 0) + count;
}
