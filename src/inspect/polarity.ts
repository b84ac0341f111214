import type { PlanItem } from '../plan/index.js';
import type { AnswerKind } from './answer.js';

const KINDS: readonly string[] = ['有问题', '无问题', '不涉及', '未核实'];
/** `problemWhen` of questions where a plain 是 says that there is a problem, and where a plain 否 does. */
const YES = ['是', '有短板'];
const NO = ['否', '异常', '低于设定值', '不满意', '不认可'];

/** What a person's word means for an item: 是 and 否 are turned by the item's polarity. Undefined when that does not tell. */
export function meaningOf(word: string, { problemWhen }: PlanItem): AnswerKind | undefined {
  if (KINDS.includes(word)) return word as AnswerKind;
  if (word === problemWhen) return '有问题';
  if (YES.includes(problemWhen)) return word === '是' ? '有问题' : word === '否' ? '无问题' : undefined;
  if (NO.includes(problemWhen)) return word === '否' ? '有问题' : word === '是' ? '无问题' : undefined;
  return undefined;
}
