import { type Diagnostic, hasErrors, type Outcome } from '../../../diagnostics/index.js';
import type { Plan } from '../../../plan/index.js';
import { carriedXml, reviewDocx } from '../../../review/index.js';
import { type CompiledTemplate, fillTemplate, type Profile } from '../../../template/index.js';
import type { TemplateSource } from '../../../village/index.js';
import type { Assignment } from './assignments.js';

export const LETTER = '交办单';

export interface LetterOptions {
  plan: Plan;
  template: TemplateSource;
  compiled: CompiledTemplate;
  profile: Profile;
  /** 数据截止日期 and 成文日期, YYYY-MM-DD. */
  asOf: string;
  date: string;
}

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

/** 交办单.docx of one unit, read back and reviewed; no value when the review finds an error. */
export async function writeLetter(assignment: Assignment, options: LetterOptions): Promise<Outcome<Uint8Array>> {
  const { plan, template, compiled, profile, asOf, date } = options;
  const data = letterData(assignment, plan, asOf, date);
  const { file, sha256 } = assignment.findings[0]!.source.data.origin;
  const xml = carriedXml({
    kind: LETTER,
    origin: {
      planId: plan.id,
      edition: plan.edition,
      planTitle: plan.title,
      villageCode: plan.town.code,
      villageName: plan.town.name,
      asOf,
      workbook: { file, sha256 },
      generator: 'cunbao',
    },
    template: { name: template.file, source: template.source },
    data,
  });
  const filled = fillTemplate(compiled, data, { customXml: [{ name: 'cunbao', xml }] });
  if (!filled.value) return { diagnostics: filled.diagnostics };
  // That all required sections are there is the template's own check; only the first must speak of the data.
  const sections = compiled.required.slice(0, 1);
  const rules = { kind: LETTER, sections, areas: [], deadline: '9999-12-31', profile };
  const review = await reviewDocx(filled.value, `${LETTER}-${assignment.unit}.docx`, rules);
  const diagnostics: Diagnostic[] = [...filled.diagnostics, ...review.diagnostics];
  return { diagnostics, ...(!hasErrors(review.diagnostics) && { value: filled.value }) };
}
