import type { Outcome } from '../../../diagnostics/index.js';
import type { Plan } from '../../../plan/index.js';
import { type PaperOptions, writePaper } from '../paper.js';
import type { Assignment } from './assignments.js';

export const LETTER = '交办单';

/** What `templates/交办单.md` may name. */
export function letterData({ unit, findings }: Assignment, plan: Plan, asOf: string, date: string) {
  const deadlines = findings.flatMap(({ entry: { values } }) => values.deadline ?? []).sort();
  const villages = [...new Set(findings.map(({ village }) => village.name))];
  const office = plan.recipient.startsWith('镇') ? plan.recipient.slice(1) : plan.recipient;
  return {
    单位: unit,
    镇名: plan.town.name,
    落款: `${plan.town.name}${office}`,
    复核单位: plan.recipient,
    方案: { 名称: plan.title, 大排查: plan.inspectionName },
    截止日期: asOf,
    成文日期: date,
    问题数: findings.length,
    逾期数: findings.filter(({ entry }) => entry.overdue).length,
    退回数: findings.filter(({ entry }) => entry.status === '退回重改').length,
    长期坚持数: findings.filter(({ entry }) => entry.status === '长期坚持').length,
    涉及村: villages,
    最早时限: deadlines[0] ?? null,
    最晚时限: deadlines.at(-1) ?? null,
    问题: findings.map(({ entry, village, sent }) => ({
      编号: entry.id,
      村: village.name,
      对象: sent.subjectName ?? '全村',
      问题描述: sent.description ?? '',
      整改任务: sent.task ?? '',
      整改措施: sent.measures ?? '',
      责任人: sent.responsiblePerson ?? '',
      时限: sent.deadline ?? null,
      状态: entry.status,
      逾期: entry.overdue,
    })),
  };
}

/** 交办单.docx of one unit. */
export async function writeLetter(assignment: Assignment, options: PaperOptions): Promise<Outcome<Uint8Array>> {
  const { plan, asOf, date } = options;
  const { origin } = assignment.findings[0]!.source.data;
  const file = `${LETTER}-${assignment.unit}.docx`;
  return writePaper(LETTER, file, letterData(assignment, plan, asOf, date), origin, options);
}
