import { basename, dirname } from 'node:path';
import type { Outcome } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import {
  type Carried,
  type FormatReview,
  type Review,
  type ReviewResult,
  type ReviewRules,
  reviewDocx,
  reviewPdf,
  reviewXlsx,
} from '../review/index.js';
import { type Analysis, carriedOf, reviewRules } from '../village/index.js';
import { exitCode } from './exit-codes.js';
import { loadVillage } from './load-village.js';
import { nodePorts } from './node-ports.js';
import { openProfile, openTemplate, openWorkspace, readInput } from './workspace.js';

export interface ReviewArgs {
  file: string;
  data?: string;
  plan?: string;
  asOf?: string;
  date?: string;
  /** Whether format and text are checked, too, and documents of others are taken; see `reviewDocx`. */
  format?: FormatReview;
}

interface Reviewed<T> {
  outcome: Outcome<T>;
  ports: Ports;
  /** Set when files fail. */
  code?: number;
}

/** Reads and reviews a docx that the user named, against its own data or a workbook's. */
export const reviewFile = (args: ReviewArgs): Promise<Reviewed<Review>> => review(args, reviewDocx);

/** The same of a docx, a PDF or (for personal data alone) an xlsx. */
export const reviewAnyFile = (args: ReviewArgs): Promise<Reviewed<ReviewResult>> =>
  review<ReviewResult>(args, async (bytes, file, rules, against, format) => {
    if (isPdf(bytes)) return reviewPdf(bytes, file, rules, against, format);
    if (/\.xls[xm]$/i.test(file)) return reviewXlsx(bytes, file, format ?? {});
    return reviewDocx(bytes, file, rules, against, format);
  });

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-');

type Reviewer<T> = (
  bytes: Uint8Array,
  file: string,
  rules: (kind: string | undefined) => ReviewRules,
  against: Carried | undefined,
  format: FormatReview | undefined,
) => Promise<Outcome<T>>;

async function review<T>(args: ReviewArgs, reviewer: Reviewer<T>): Promise<Reviewed<T>> {
  const near = nodePorts();
  const workspace = await openWorkspace(near, dirname(args.data ?? args.file), args.plan);
  if (!workspace.value) return { outcome: { diagnostics: workspace.diagnostics }, ports: near };
  const { folder, plan } = workspace.value;
  const ports = nodePorts(folder);
  const input = await readInput(ports, args.file);
  if (!input.value) return { outcome: { diagnostics: input.diagnostics }, ports, code: exitCode.files };
  const profile = await openProfile(ports, folder);
  if (!profile.value) return { outcome: { diagnostics: profile.diagnostics }, ports };
  let against: Carried | undefined;
  let names: ReadonlySet<string> | undefined;
  if (args.data) {
    const loaded = await loadVillage(args.data, args);
    const template = await openTemplate(ports, folder, '自查报告.md');
    if (!loaded.analysis || !template.value)
      return {
        outcome: { diagnostics: [...loaded.diagnostics, ...template.diagnostics] },
        ports,
        ...(loaded.code !== undefined && { code: loaded.code }),
      };
    names = namesOf(loaded.analysis);
    against = carriedOf(loaded.analysis, { plan, template: template.value, ...(args.date && { date: args.date }) });
  }
  const { TOWN_REPORT, townReviewRules } = await import('../town/index.js');
  const format = profile.value;
  const own = reviewRules(plan, format);
  const rules = (kind: string | undefined): ReviewRules => {
    if (kind === TOWN_REPORT) return townReviewRules(plan, format);
    // The town's letters and slips answer for their facts and their format alone.
    return kind === undefined || kind === own.kind
      ? own
      : { kind, sections: [], areas: [], deadline: '9999-12-31', profile: format };
  };
  const outcome = await reviewer(
    input.value,
    basename(args.file),
    rules,
    against,
    args.format && { ...args.format, ...(names && { names }) },
  );
  return { outcome: { ...outcome, diagnostics: [...workspace.diagnostics, ...outcome.diagnostics] }, ports };
}

/** Everybody's name in a village's workbook. */
const namesOf = ({ data }: Analysis): Set<string> =>
  new Set(
    data.households.flatMap(({ persons }) =>
      persons.flatMap(({ values }) => (typeof values.name === 'string' ? [values.name] : [])),
    ),
  );
