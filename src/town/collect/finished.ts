import type { Diagnostic } from '../../diagnostics/index.js';
import type { Plan, PlanVillage } from '../../plan/index.js';
import { carriedIn } from '../../review/index.js';
import { reportWithoutWorkbook } from './codes.js';

/** Figures of 附表1 that a finished report carries, by their names in it. */
export const FINISHED_FIGURES = [
  '排查.应排查户数',
  '排查.应排查人数',
  '排查.已排查户数',
  '排查.已排查人数',
  '排查.户覆盖率',
  '排查.人覆盖率',
  '力量.合计',
  '问题.总数',
  '问题.已整改数',
  '问题.整改率',
  '问题.已销号数',
  '问题.销号率',
  '问题.逾期数',
] as const;

/** A village of which there is only the finished report: what it carries, and nothing that needs the rows. */
export interface FinishedVillage {
  village: PlanVillage;
  file: string;
  /** 数据截止日期, YYYY-MM-DD. */
  asOf: string;
  edition: string;
  /** The workbook it was made from. */
  workbook: { file: string; sha256: string };
  figures: Partial<Record<(typeof FINISHED_FIGURES)[number], number | string>>;
}

/** What cannot be made of a finished report. */
export const LEFT_OUT = '附件2至附件8、跨村重复、共性问题、文字相同、督查抽样、全镇台账';

/**
 * A village's finished report (docx, PDF) in place of the workbook: whose it is and what it carries (RECV-032). Undefined: it is
 * none, or carries nothing.
 */
export function readFinished(
  bytes: Uint8Array,
  file: string,
  plan: Plan,
): { value: FinishedVillage; diagnostics: Diagnostic[] } | undefined {
  const { value: carried } = carriedIn(bytes, file);
  const village = plan.villages.find(({ code }) => code === carried?.origin.villageCode);
  if (!carried || !village || carried.kind !== '自查报告' || carried.draft || carried.origin.planId !== plan.id)
    return undefined;
  const { data, origin, kind } = carried;
  const figures = Object.fromEntries(
    FINISHED_FIGURES.flatMap((key) => {
      const [group, name] = key.split('.') as [string, string];
      const figure = (data[group] as Record<string, unknown> | undefined)?.[name];
      return typeof figure === 'number' || typeof figure === 'string' ? [[key, figure]] : [];
    }),
  );
  const problem = reportWithoutWorkbook({
    place: { kind: 'file', file },
    message:
      `${village.name}只交了${kind}，没有工作簿${origin.workbook.file}：附件1单列它随带的合计（数据截至${origin.asOf}），` +
      `不计入全镇合计；${LEFT_OUT}里没有这个村。`,
  });
  const { asOf, edition, workbook } = origin;
  return { value: { village, file, asOf, edition, workbook, figures }, diagnostics: [problem] };
}
