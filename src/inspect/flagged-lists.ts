import type { VillageData } from '../model/index.js';
import type { Operand, Part, Plan } from '../plan/index.js';
import type { Inspection, Subject } from './answer.js';
import { casesOf } from './cases.js';
import { compileItems } from './rules.js';
import { buildWorld } from './world.js';

/** A subject that data suspect, and what people have made of it. */
export interface FlaggedSubject {
  subject: Subject;
  /** 待核实: nobody has judged yet; 属实 and 不属实 by a person. */
  state: '待核实' | '属实' | '不属实';
  /** The conditions that hold, in the sheets' words. */
  reasons: string[];
  /** Why a person said so. */
  note?: string;
}

/** All subjects that one item suspects, under the name that the plan gives the list: 疑似应纳未纳. */
export interface FlaggedList {
  name: string;
  item: string;
  subjects: FlaggedSubject[];
}

/** The lists that the plan wants (`list` of an item), in the order of items, their subjects in the order of rows. */
export function flaggedLists(data: VillageData, plan: Plan, { answers }: Inspection): FlaggedList[] {
  const world = buildWorld(data, plan);
  return compileItems(plan, data.sheets).flatMap(({ item, applies, problem }) => {
    if (item.list === undefined || !problem) return [];
    const said = new Map(answers.filter((one) => one.item === item.id).map((one) => [one.subject.id, one]));
    const subjects = casesOf(item, world).flatMap((one): FlaggedSubject[] => {
      const concerned = !applies || applies.evaluate(one.context).value === true;
      if (!concerned || problem.evaluate(one.context).value !== true) return [];
      const answer = said.get(one.subject.id);
      const note = answer?.person?.note;
      return [
        {
          subject: one.subject,
          state: answer?.answer === '有问题' ? '属实' : answer?.answer === '无问题' ? '不属实' : '待核实',
          reasons: problem.explain(one.context).flatMap(reasonOf),
          ...(note !== undefined && { note }),
        },
      ];
    });
    return [{ name: item.list, item: item.id, subjects }];
  });
}

/** What a condition that holds rests on: each person it is about, else the values that it compares. */
function reasonOf({ text, verdict: { value, operands } }: Part): string[] {
  if (value !== true) return [];
  const known = operands.filter((operand) => operand.value !== undefined);
  const inList = /\.exists\(\w+, (!?)\w+\.(\w+)\)/.exec(text);
  if (inList) {
    const [, not, key] = inList;
    return known
      .filter((operand) => operand.key.endsWith(`.${key}`) && operand.value === (not === ''))
      .map((operand) => `${operand.entry?.values.name ?? ''}${worded(operand)}`);
  }
  const compared = known.filter(({ key }) => text.includes(`${key.slice(key.indexOf('.') + 1)}`));
  return [[...new Set(compared.map(worded))].join('，')];
}

const worded = ({ name, value }: Operand): string =>
  `${name}${value === true ? '：是' : value === false ? '：否' : ` ${Array.isArray(value) ? value.join('、') : value}`}`;
