import { createHash } from 'node:crypto';
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/index.js';
import { type Document, type FontSet, insertDrawings, writePdf } from '../../document/index.js';
import type { Facts } from '../../facts/index.js';
import { type Carried, carriedFile, carriedXml, reviewDocx } from '../../review/index.js';
import { compileTemplate, fillTemplate, type Profile } from '../../template/index.js';
import { recountLedgerFile, refused, type TemplateSource, writeLedgerFile } from '../../village/index.js';
import { Guard, maskHandwriting } from '../guard/index.js';
import { lookAcross, type SampleOptions } from '../insight/index.js';
import type { Level } from '../level.js';
import { townOrigin } from '../origin.js';
import {
  CHARTS,
  chartMarker,
  drawCharts,
  expandVillageColumns,
  reportCharts,
  TOWN_REPORT,
  townReportData,
} from '../report/index.js';
import { townTables } from '../tables/index.js';
import { judgeTown } from './judge.js';
import { townReviewRules } from './rules.js';
import type { Town } from './town.js';
import { townFacts } from './town-facts.js';
import type { Upper } from './upper.js';
import { writeTownWorkbook } from './workbook.js';

export interface CompileOptions {
  template: TemplateSource;
  profile: Profile;
  fonts: FontSet;
  level: Level;
  draft: boolean;
  /** 成文日期, YYYY-MM-DD; default the 数据截止日期. */
  date?: string;
  sample?: SampleOptions;
}

export interface TownDocuments {
  docx: Uint8Array;
  pdf: Uint8Array;
  pages: number;
  tables: Uint8Array;
  /** 问题台账 by category and by 责任单位; not for the public. */
  ledgers?: { category: Uint8Array; unit: Uint8Array };
  document: Document;
}

export interface Compiled {
  facts: Facts;
  documents?: TownDocuments;
}

/**
 * The road of the village, for the town: facts → docx → read back → review → PDF, the tables and the ledgers. A village that
 * does not reconcile or has errors, or an error anywhere, and nothing final is made (OUT-010); a draft is.
 */
export async function compileTown(
  town: Town,
  upper: Upper,
  options: CompileOptions,
): Promise<Required<Outcome<Compiled>>> {
  const { plan } = town;
  const { draft, level, profile, template, fonts } = options;
  const facts = townFacts(town);
  const across = await lookAcross(town, options.sample);
  const found = judgeTown(town, upper, across, facts).map(softenedIf(draft));
  const refuse = (why: string): Required<Outcome<Compiled>> => ({
    value: { facts },
    diagnostics: [...found, refused({ message: why })],
  });
  if (!draft && hasErrors(found)) return refuse('有的村还有错误或者数对不上，没有生成正式的汇总报告。');
  const date = options.date ?? town.asOf;
  const workingCopy = draft || level === 'internal';
  const made = (guard: Guard) => {
    const tables = townTables(town, upper, facts, guard);
    return { tables, data: townReportData({ town, upper, facts, tables, across, guard, date, workingCopy }) };
  };
  // The first time to learn what has to be kept back, the second time without it.
  const open = new Guard(level);
  if (level === 'public') made(open);
  const guard = open.settled();
  const settled = made(guard);
  const masked =
    level === 'public'
      ? await maskHandwriting(settled, town, upper)
      : { value: settled, mask: undefined, diagnostics: [] };
  found.push(...masked.diagnostics);
  const { tables, data } = masked.value;
  const carried: Carried = {
    kind: TOWN_REPORT,
    origin: townOrigin(plan, town.asOf, {
      file: `${town.villages.length}个村的工作簿`,
      sha256: editionsHash(town, upper),
    }),
    template: { name: template.file, source: expandVillageColumns(template.source, town.villages.length) },
    data,
    level,
    ...(draft && { draft: true }),
  };
  const written = await reportDocx(town, carried, options);
  found.push(...written.diagnostics);
  if (!written.value) return { value: { facts }, diagnostics: found };
  const docx = written.value;
  const review = await reviewDocx(docx, `${TOWN_REPORT}.docx`, townReviewRules(plan, profile), carried);
  found.push(...review.diagnostics.map(softenedIf(draft)));
  if (!review.value) return { value: { facts }, diagnostics: found };
  if (!draft && hasErrors(review.diagnostics)) return refuse('生成的报告没有通过核对，没有交付。');
  const { document } = review.value;
  const pdf = await writePdf(document, {
    fonts,
    attachments: [carriedFile(carried)],
    info: { title: document.title ?? `${plan.town.name}${TOWN_REPORT}`, date },
  });
  found.push(...pdf.diagnostics);
  if (!pdf.value) return { value: { facts }, diagnostics: found };
  const ledgers = level === 'public' ? undefined : await ledgerFiles(town);
  if (ledgers) {
    const ledger = { entries: town.entries, links: [], asOf: town.asOf };
    const recount = [...recountLedgerFile(ledgers.category, ledger), ...recountLedgerFile(ledgers.unit, ledger)];
    found.push(...recount);
    if (hasErrors(recount)) return refuse('台账写出后重新清点，数对不上，没有交付。');
  }
  return {
    value: {
      facts,
      documents: {
        docx,
        pdf: pdf.value.bytes,
        pages: pdf.value.pages,
        tables: writeTownWorkbook({ town, upper, tables, across, guard }, masked.mask),
        ...(ledgers && { ledgers }),
        document,
      },
    },
    diagnostics: found,
  };
}

/** The report with its charts; `carried`, which travels in the file, is told which of them there are. */
async function reportDocx(
  town: Town,
  carried: Carried,
  { draft, profile, template, fonts }: CompileOptions,
): Promise<Outcome<Uint8Array>> {
  const charts = await drawCharts(reportCharts(town, carried.data), fonts);
  const found = [...charts.diagnostics];
  const named = (value: (marker: string) => string): Record<string, string> =>
    Object.fromEntries(CHARTS.map((name) => [name, value(chartMarker(name))]));
  const drawn = new Set(charts.value.map(({ marker }) => marker));
  // The data that travel in the file have no markers: compared with them, a drawing is no text.
  carried.data.有图 = named((marker) => (drawn.has(marker) ? '有' : ''));
  carried.data.图 = named(() => '');
  const compiled = await compileTemplate({ file: template.file, source: carried.template.source, profile });
  found.push(...compiled.diagnostics);
  if (!compiled.value) return { diagnostics: found };
  const withMarkers = { ...carried.data, 图: named((marker) => (drawn.has(marker) ? marker : '')) };
  const customXml = [{ name: 'cunbao', xml: carriedXml(carried) }];
  const filled = fillTemplate(compiled.value, withMarkers, { draft, customXml });
  found.push(...filled.diagnostics);
  if (!filled.value) return { diagnostics: found };
  const illustrated = insertDrawings(filled.value, `${TOWN_REPORT}.docx`, charts.value);
  return { ...illustrated, diagnostics: [...found, ...illustrated.diagnostics] };
}

async function ledgerFiles(town: Town): Promise<{ category: Uint8Array; unit: Uint8Array }> {
  const { plan, entries, asOf } = town;
  const input = {
    ledger: { entries, links: [], asOf },
    plan,
    village: { name: plan.town.name, fullName: '' },
    asOf,
    villageOf: (entry: (typeof entries)[number]) => entry.village.name,
  };
  return {
    category: await writeLedgerFile(input),
    unit: await writeLedgerFile({ ...input, sheetsBy: 'unit' as const }),
  };
}

/** One hash for all the files that went in. */
const editionsHash = ({ villages }: Town, { town, departments }: Upper): string =>
  createHash('sha256')
    .update(
      [...villages.map((v) => v.origin), ...[...(town ? [town] : []), ...departments].map(({ data }) => data.origin)]
        .map(({ sha256 }) => sha256)
        .join('\n'),
    )
    .digest('hex');

/** In a draft what stops a final document is only said. */
const softenedIf =
  (draft: boolean) =>
  (diagnostic: Diagnostic): Diagnostic =>
    draft && diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic;
