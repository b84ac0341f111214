import { maskNumbers, type Outcome } from '../../../diagnostics/index.js';
import type { Plan } from '../../../plan/index.js';
import { textOf } from '../editions/compare.js';
import { type PaperOptions, writePaper } from '../paper.js';
import type { Located } from '../take-back/proposals.js';

export const SLIP = '销号单';

/** A slip is for what is done: to be signed at the review, or closed already. */
export const hasSlip = ({ entry }: Located): boolean => entry.status === '已整改待复核' || entry.status === '已销号';

/** What `templates/销号单.md` may name. */
function slipData({ entry, source }: Located, plan: Plan, date: string): Record<string, unknown> {
  const text = (key: string): string => maskNumbers(textOf(entry, key) ?? '').replace(/[。；\s]+$/u, '');
  const day = (key: string): string | null => textOf(entry, key) ?? null;
  return {
    编号: entry.id,
    村名: source.village.name,
    镇名: plan.town.name,
    落款: `${plan.town.name}${plan.recipient.replace(/^镇/, '')}`,
    方案: { 名称: plan.title, 大排查: plan.inspectionName },
    成文日期: date,
    对象: text('subjectName') || '全村',
    分类: entry.category?.name ?? '',
    来源: text('source'),
    问题描述: text('description'),
    发现日期: day('foundAt'),
    根源: text('rootCause'),
    任务: text('task'),
    措施: text('measures'),
    进展: text('progress'),
    责任单位: text('responsibleUnit'),
    责任人: text('responsiblePerson'),
    时限: day('deadline'),
    完成日期: day('completedAt'),
    佐证: text('evidence'),
    已销号: entry.status === '已销号',
    复核人: text('reviewer'),
    复核日期: day('reviewedAt'),
    销号日期: day('closedAt'),
  };
}

/** 销号单.docx of one finding. */
export const writeSlip = (located: Located, options: PaperOptions): Promise<Outcome<Uint8Array>> =>
  writePaper(
    SLIP,
    `${SLIP}-${located.entry.id}.docx`,
    slipData(located, options.plan, options.date),
    located.source.data.origin,
    options,
  );
