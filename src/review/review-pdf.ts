import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { openPdf, readPages } from '../document/index.js';
import type { Carried } from './carried/carried.js';
import { carriedOfPdf } from './carried/carried-in.js';
import { checkAreas } from './checks/areas.js';
import { checkBoilerplate } from './checks/boilerplate.js';
import { checkDates, checkOverclaim } from './checks/claims.js';
import { checkFactsMatch } from './checks/facts-match.js';
import { checkRequiredSections } from './checks/required-sections.js';
import { checkTitle } from './checks/title.js';
import { checkUnfilled } from './checks/unfilled.js';
import { checkUnfinished } from './checks/unfinished.js';
import { notCompared, pageCut } from './codes.js';
import { foldRepeats } from './format/fold-repeats.js';
import { lint } from './format/lint.js';
import { measure } from './page/measured.js';
import { PAGE_RULES } from './page/rules/index.js';
import { treeOfPages } from './page/tree.js';
import { checkPersonal } from './personal/check.js';
import { contentOfPdf } from './personal/of-pdf.js';
import { expectedUnits, type FormatReview, foreignVillage, isOfKind, type ReviewRules } from './review-docx.js';
import type { ReviewResult } from './review-result.js';
import { type Unit, unitsOf } from './units.js';

export interface PdfReview extends ReviewResult {
  pages: number;
}

/**
 * Reviews a PDF by measuring its printed pages (PAGE codes), whoever made it; its text, put together again from the lines, is
 * held to the same rules as a docx's (REV codes). PDF-030 when it cannot be read.
 */
export async function reviewPdf(
  bytes: Uint8Array,
  file: string,
  rulesFor: (kind: string | undefined) => ReviewRules,
  against?: Carried,
  { layout, ...personal }: FormatReview = {},
): Promise<Outcome<PdfReview>> {
  const { value: pdf, diagnostics: unreadable } = openPdf(bytes, file);
  if (!pdf) return { diagnostics: unreadable };
  const own = carriedOfPdf(pdf, file);
  const carried = against ?? own.value;
  const rules = rulesFor(carried?.kind);
  const contents = readPages(pdf);
  const measured = measure(contents, file, rules.profile);
  const { tree, placeOf } = treeOfPages(measured);
  const units = unitsOf(tree, file, ({ block }) => placeOf(block));
  const place = { kind: 'file', file } as const;
  const foreign = foreignVillage(own.value, against, place);
  const expectation = carried && !foreign.length ? await expectedUnits(carried, rules.profile, file) : undefined;
  const expected = expectation?.value;
  const { profile, givenNumbers = [] } = rules;
  const linted = lint(tree, { file, profile, givenNumbers, placeOf, ...(layout && { layout }) });
  const judgedAs = linted.official ? linted.layout : '普通文件';
  const report = carried !== undefined || isOfKind(units, rules);
  const diagnostics: Diagnostic[] = [
    ...own.diagnostics,
    ...(expectation?.diagnostics ?? []),
    ...foreign,
    ...(report ? checkReport(units, rules, expected, file) : []),
    ...checkUnfilled(units),
    ...checkPersonal(contentOfPdf(pdf, file, measured.pages, units), personal),
    ...foldRepeats(
      PAGE_RULES.filter(({ general }) => judgedAs !== '普通文件' || general).flatMap((rule) => rule.run(measured)),
    ),
    ...linted.diagnostics,
    ...(expected ? checkFactsMatch(expected, units) : []),
    ...(contents.some(({ cut }) => cut) ? [pageCut({ place, message: '有的页内容太多，只看了前面一部分。' })] : []),
  ];
  if (carried && expected)
    diagnostics.push(
      ...checkUnfinished(units, rules.sections.at(-1), carried.data),
      ...checkOverclaim(units, carried.data.全部核实 === true),
      ...checkDates(carried.origin.asOf, String(carried.data.成文日期), rules.deadline, file),
    );
  const notMade = expected ? [] : ['文中的数和名称与数据是否一致'];
  if (!expected && !foreign.length && report)
    diagnostics.push(notCompared({ place, message: '没有可以核对的数据，文中的数和名称没有核对。' }));
  return {
    value: { pages: contents.length, judgedAs, notMade, ...(carried && expected && { comparedWith: carried }) },
    diagnostics,
  };
}

function checkReport(
  units: readonly Unit[],
  { kind, sections, areas, areasIn = sections[0] }: ReviewRules,
  expected: Parameters<typeof checkBoilerplate>[2],
  file: string,
): Diagnostic[] {
  return [
    ...checkTitle(units, kind, file),
    ...checkRequiredSections(units, sections, file),
    ...checkBoilerplate(units, sections, expected),
    ...checkAreas(units, areasIn, areas),
  ];
}
