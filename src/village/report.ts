import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import { type Document, type FontSet, writePdf } from '../document/index.js';
import { flaggedLists } from '../inspect/index.js';
import { finalBlockers } from '../ledger/index.js';
import type { Plan } from '../plan/index.js';
import { type Carried, carriedFile, carriedXml, type ReviewRules, reviewDocx } from '../review/index.js';
import { type CompiledTemplate, compileTemplate, fillTemplate, type Profile } from '../template/index.js';
import type { Analysis } from './analyse.js';
import { refused } from './codes.js';
import { recountLedgerFile, writeLedgerFile } from './ledger-file/index.js';
import { reportData } from './report-data/index.js';

export const reportName = '自查报告';
export const ledgerName = '问题台账';

export interface TemplateSource {
  /** File name for messages. */
  file: string;
  source: string;
}

export interface ReportOptions {
  plan: Plan;
  template: TemplateSource;
  profile: Profile;
  fonts: FontSet;
  /** 成文日期, YYYY-MM-DD; default the 数据截止日期. */
  date?: string;
  /** Make documents marked 草稿 in spite of errors. */
  draft: boolean;
}

export interface VillageDocuments {
  docx: Uint8Array;
  pdf: Uint8Array;
  pages: number;
  ledger: Uint8Array;
  document: Document;
}

/** What the review of this plan's village report asks for. */
export function reviewRules(plan: Plan, profile: Profile): ReviewRules {
  const { sections = [], softPageLimit } = plan.documents[reportName] ?? {};
  return {
    kind: reportName,
    sections,
    areas: plan.areas
      .filter((a) => !a.reserved && plan.items.some((item) => item.enabled && item.area === a.id))
      .map((a) => a.name),
    givenNumbers: plan.areas.map(({ label, name }) => label + name),
    deadline: plan.reportDeadline,
    ...(softPageLimit !== undefined && { softPageLimit }),
    profile,
  };
}

/** The data that a report carries and is compared with: made anew from a workbook, or written into the docx. */
export function carriedOf(
  { data, ...rest }: Analysis,
  { plan, template, date }: Omit<ReportOptions, 'fonts' | 'draft' | 'profile'>,
): Carried {
  const { origin } = data;
  return {
    kind: reportName,
    origin: {
      planId: plan.id,
      edition: plan.edition,
      planTitle: plan.title,
      villageCode: origin.villageCode,
      villageName: origin.villageName,
      asOf: data.asOf,
      workbook: { file: origin.file, sha256: origin.sha256 },
      generator: 'cunbao',
    },
    template: { name: template.file, source: template.source },
    data: reportData({ data, ...rest, plan, date: date ?? data.asOf }),
    level: 'report',
  };
}

/** Compiling takes longer than filling: several villages share one compiled template. */
export const compileReport = ({
  template,
  profile,
}: Pick<ReportOptions, 'template' | 'profile'>): Promise<Outcome<CompiledTemplate>> =>
  compileTemplate({ file: template.file, source: template.source, profile });

/**
 * The right leg of the road: facts → docx → read back → review → PDF, and the ledger. With an error anywhere nothing final
 * is made (OUT-010); a draft is, with 草稿 on every page.
 */
export async function makeDocuments(
  analysis: Analysis,
  before: readonly Diagnostic[],
  compiled: CompiledTemplate,
  options: ReportOptions,
): Promise<Outcome<VillageDocuments>> {
  const { plan, draft, fonts, profile } = options;
  const { data, ledger } = analysis;
  const blockers = finalBlockers(ledger, data).map(softenedIf(draft));
  const place = { kind: 'file', file: data.origin.file } as const;
  const refuse = (diagnostics: Diagnostic[], why: string): Outcome<never> => ({
    diagnostics: [...diagnostics, refused({ place, message: why })],
  });
  if (!draft && hasErrors([...before, ...blockers])) {
    const count = [...before, ...blockers].filter((d) => d.severity === 'error').length;
    return refuse(blockers, `有${count}个错误没有改正，没有生成正式的报告和台账。`);
  }
  const carried: Carried = { ...carriedOf(analysis, options), ...(draft && { draft: true }) };
  const filled = fillTemplate(compiled, carried.data, {
    draft,
    customXml: [{ name: 'cunbao', xml: carriedXml(carried) }],
  });
  if (!filled.value) return { diagnostics: [...blockers, ...filled.diagnostics] };
  const docx = filled.value;
  const review = await reviewDocx(docx, `${reportName}.docx`, reviewRules(plan, profile), carried);
  const found = [...blockers, ...filled.diagnostics, ...review.diagnostics.map(softenedIf(draft))];
  if (!review.value) return { diagnostics: found };
  if (!draft && hasErrors(review.diagnostics)) return refuse(found, '生成的报告没有通过核对，没有交付。');
  const { document } = review.value;
  const pdf = await writePdf(document, {
    fonts,
    attachments: [carriedFile(carried)],
    info: { title: document.title ?? `${data.origin.villageName}${reportName}`, date: carried.data.成文日期 as string },
  });
  found.push(...pdf.diagnostics);
  if (!pdf.value) return { diagnostics: found };
  const village = plan.villages.find((v) => v.code === data.origin.villageCode)!;
  const lists = flaggedLists(data, plan, analysis.inspection);
  const ledgerFile = await writeLedgerFile({ ledger, plan, village, asOf: data.asOf, lists });
  const recount = recountLedgerFile(ledgerFile, ledger, lists);
  if (hasErrors(recount)) return refuse([...found, ...recount], '台账写出后重新清点，数对不上，没有交付。');
  return {
    value: { docx, pdf: pdf.value.bytes, pages: pdf.value.pages, ledger: ledgerFile, document },
    diagnostics: [...found, ...recount],
  };
}

/** In a draft what stops a final document is only said. */
const softenedIf =
  (draft: boolean) =>
  (diagnostic: Diagnostic): Diagnostic =>
    draft && diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic;
