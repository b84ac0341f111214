import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { Plan } from '../../../plan/index.js';
import { compact, halfWidth } from '../../text/fold.js';
import { quotable } from '../../text/mask.js';
import { suggest } from '../../text/suggest.js';
import type { CellCheck, CellInHand } from './cell-check.js';
import { choiceWasNormalised } from './read-choice.js';

export const notInPlan = defineDiagnostic({
  code: 'CELL-019',
  severity: 'error',
  title: '方案里没有这一项',
  why: '检查项、排查方面和问题分类按实施方案编号统计，方案里没有的编号归不到任何一类。',
  fix: ['从下拉列表里选；检查项号见“字典”表。'],
});

interface Choice {
  id: string;
  /** Other spellings that mean the same. */
  also: string[];
}

const LISTS: Record<string, { name: string; of(plan: Plan): Choice[] }> = {
  areas: {
    name: '排查方面',
    of: (plan) => plan.areas.map(({ id, label, name }) => ({ id, also: [label, name, label + name] })),
  },
  categories: { name: '问题分类', of: (plan) => plan.categories.map(({ id, name }) => ({ id, also: [name] })) },
  villages: {
    name: '村',
    of: (plan) => plan.villages.map(({ code, name, fullName }) => ({ id: code, also: [name, fullName] })),
  },
  items: { name: '检查项号', of: (plan) => plan.items.map(({ id }) => ({ id, also: [] })) },
};

const tables = new WeakMap<Plan, Map<string, Map<string, string>>>();

function table(plan: Plan, list: string): Map<string, string> {
  let lists = tables.get(plan);
  if (!lists) {
    lists = new Map(
      Object.entries(LISTS).map(([name, { of }]) => {
        const choices = of(plan);
        const spelled = choices.flatMap(({ id, also }) => also.map((text): [string, string] => [compact(text), id]));
        return [name, new Map([...spelled, ...choices.map(({ id }): [string, string] => [id, id])])];
      }),
    );
    tables.set(plan, lists);
  }
  return lists.get(list)!;
}

/** Columns whose values are ids of the plan: `C06 基本医疗`, `C06` and `基本医疗` all give `C06`. */
export const readPlanChoice: CellCheck = (cell) => {
  const list = cell.field.key === 'item' ? 'items' : cell.field.planList;
  if (list === undefined || !(list in LISTS)) return undefined;
  const ids = table(cell.plan, list);
  const typed = halfWidth(cell.text);
  const first = typed.split(/\s+/)[0]!;
  const id = ids.get(first) ?? ids.get(first.toUpperCase()) ?? ids.get(compact(typed));
  if (id === undefined)
    return { remark: { kind: notInPlan, said: unknown(cell, LISTS[list]!.name, [...new Set(ids.values())]) } };
  // As a number, 5.10 has become 5.1: only the cell's author knows which was meant.
  if (cell.raw.kind === 'number' && id.includes('.') && ids.has(`${id}0`)) {
    const message = `填成了数字 ${id}，分不清是 ${id} 还是 ${id}0。`;
    return {
      remark: {
        kind: notInPlan,
        said: { found: id, expected: [id, `${id}0`], message, fix: ['把这一格设成“文本”格式，再填一次检查项号。'] },
      },
    };
  }
  if (first === id || id === cell.text) return { value: id };
  const said = { found: cell.text, expected: [id], message: `填的是“${quotable(cell.text)}”，按“${id}”读取。` };
  return { value: id, remark: { kind: choiceWasNormalised, said } };
};

function unknown(cell: CellInHand, name: string, ids: string[]) {
  const guess = suggest(cell.text, ids);
  return {
    found: cell.text,
    ...(guess ? { expected: [guess] } : {}),
    message: `填的是“${quotable(cell.text)}”，方案里没有这个${name}${guess ? `；是不是 ${guess}？` : '。'}`,
  };
}
