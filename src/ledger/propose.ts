import type { Answer, Subject } from '../inspect/index.js';
import { unitNames } from '../plan/index.js';
import type { FindingValues, LedgerContext } from './entry.js';
import { householdIdOf } from './subject.js';

const LONGEST = 300;

const householdOf = (subject: Subject, { households }: LedgerContext) => households.get(householdIdOf(subject) ?? '');

/** The day the problem was seen: 入户日期, else the 数据截止日期, kept within the round. */
function foundAt(subject: Subject, context: LedgerContext): string {
  const { asOf } = context.data;
  const { start, end } = context.plan.inspection;
  const visited = householdOf(subject, context)?.values.visitDate;
  if (visited !== undefined && visited >= start && visited <= end && visited <= asOf) return visited;
  if (asOf > end) return end;
  return asOf;
}

function describe({ description, item, subject }: Answer, { items }: LedgerContext): string {
  const asked = items.get(item);
  const text =
    description ?? `${subject.name}：“${asked?.question ?? item}”的排查结果为“${asked?.problemWhen ?? '有问题'}”。`;
  return [...text].slice(0, LONGEST).join('');
}

/**
 * What cunbao fills into a new row of 问题台账 for a 有问题 answer; the number follows. A person still confirms it and gives
 * measures, person and deadline. What a person found needs no second confirmation.
 */
export function proposeFinding(answer: Answer, context: LedgerContext): FindingValues {
  const { subject } = answer;
  const item = context.items.get(answer.item);
  const category = context.plan.categories.find(({ id }) => id === item?.category);
  const household = householdOf(subject, context)?.values;
  const [unit, ...coUnits] = unitNames(item?.unit ?? '');
  const foundBy = answer.person?.name ?? household?.inspectors;
  return {
    subjectLevel: subject.level,
    subjectId: subject.id,
    subjectName: subject.name,
    ...(household?.groupNo !== undefined && { groupNo: household.groupNo }),
    source: '大排查',
    ...(item && { area: item.area }),
    checkItemId: answer.item,
    ...(item && { category: item.category }),
    core: category?.core ? '是' : '否',
    description: describe(answer, context),
    foundAt: foundAt(subject, context),
    ...(foundBy !== undefined && { foundBy }),
    draftOf: `检查项 ${answer.item}`,
    verdict: answer.decidedBy === 'person' ? '属实' : '待核实',
    ...(unit !== undefined && { responsibleUnit: unit }),
    ...(coUnits.length > 0 && { coUnits: coUnits.join('、') }),
    status: '待交办',
  };
}
