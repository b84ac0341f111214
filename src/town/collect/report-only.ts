import type { Diagnostic } from '../../diagnostics/index.js';
import type { Plan, PlanVillage } from '../../plan/index.js';
import { carriedIn } from '../../review/index.js';
import { reportWithoutWorkbook } from './codes.js';

/**
 * A village's finished report (docx, PDF) that came without the workbook: whose it is by the data that it carries, what can be
 * read from it, and what stays unknown (RECV-032). Undefined: it is none.
 */
export function reportOnly(
  bytes: Uint8Array,
  file: string,
  plan: Plan,
): { village: PlanVillage; problems: Diagnostic[] } | undefined {
  const { value: carried } = carriedIn(bytes, file);
  const village = plan.villages.find(({ code }) => code === carried?.origin.villageCode);
  if (!carried || !village) return undefined;
  const { data, origin, kind } = carried;
  const findings = Array.isArray(data.台账) ? `、${data.台账.length}个问题（描述、责任单位、时限、状态）` : '';
  const problem = reportWithoutWorkbook({
    place: { kind: 'file', file },
    message:
      `交来的是${village.name}的${kind}，没有工作簿${origin.workbook.file}。报告里读得出数据截止日期${origin.asOf}${findings}和各项合计；` +
      '读不出农户和人员的各行、检查项逐户的结果、比对和走访的明细，所以没有计入汇总。',
  });
  return { village, problems: [problem] };
}
