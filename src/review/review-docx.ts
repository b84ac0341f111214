import { type Diagnostic, DiagnosticError, type Outcome, type Place } from '../diagnostics/index.js';
import { type Document, readDocx } from '../document/index.js';
import { openPackage } from '../office/index.js';
import { compileTemplate, fillTemplate, type Profile } from '../template/index.js';
import type { Carried } from './carried/carried.js';
import { readCarried } from './carried/carried-part.js';
import { checkAreas } from './checks/areas.js';
import { checkBoilerplate } from './checks/boilerplate.js';
import { checkDates, checkOverclaim } from './checks/claims.js';
import { checkFactsMatch } from './checks/facts-match.js';
import { checkLength } from './checks/length.js';
import { checkPageFormat } from './checks/page-format.js';
import { checkHiddenPersonalData, checkPersonalData } from './checks/personal-data.js';
import { checkRequiredSections } from './checks/required-sections.js';
import { checkTitle } from './checks/title.js';
import { checkUnfilled } from './checks/unfilled.js';
import { checkUnfinished } from './checks/unfinished.js';
import { draftMarkGone, notCompared, otherVillage } from './codes.js';
import { type Unit, unitsOf } from './units.js';

export interface ReviewRules {
  /** What the title must say the document is: 自查报告. */
  kind: string;
  /** Required sections in order. */
  sections: readonly string[];
  /** Names of the areas that `areasIn` must speak of, without 方面. */
  areas: readonly string[];
  /** Default the first section. */
  areasIn?: string;
  /** 上报时限, YYYY-MM-DD */
  deadline: string;
  /** Pages of the body beyond which the report is called long; absent: any length will do. */
  softPageLimit?: number;
  profile: Profile;
}

export interface Review {
  document: Document;
  /** What the text was compared with: the carried data or what the caller handed in. */
  comparedWith?: Carried;
  /** Checks that could not be made, in words. */
  notMade: string[];
}

/**
 * Reviews a finished docx, whoever saved it last: required sections, areas, nothing unfilled, personal data, page format,
 * and every fact against `against` (made from a workbook) or else the data that the file carries. REV-001 … REV-061;
 * FILE and DOC codes when it cannot be read. The rules may depend on the kind of document that the file says it is.
 */
export async function reviewDocx(...input: Parameters<typeof review>): Promise<Outcome<Review>> {
  try {
    return await review(...input);
  } catch (error) {
    // A part that only the review looks at (properties, comments, carried data) cannot be read.
    if (error instanceof DiagnosticError) return { diagnostics: error.diagnostics };
    throw error;
  }
}

async function review(
  bytes: Uint8Array,
  file: string,
  rulesFor: ReviewRules | ((kind: string | undefined) => ReviewRules),
  against?: Carried,
): Promise<Outcome<Review>> {
  const read = readDocx(bytes, file);
  const opened = openPackage(bytes, file, 'docx');
  if (!read.value || !opened.value) return { diagnostics: read.diagnostics };
  const document = read.value;
  const own = readCarried(opened.value);
  const carried = against ? { carried: against, diagnostics: [] } : own;
  const rules = typeof rulesFor === 'function' ? rulesFor(carried.carried?.kind) : rulesFor;
  const units = unitsOf(document, file);
  const place = { kind: 'file', file } as const;
  const foreign = foreignVillage(own.carried, against, place);
  const expectation =
    carried.carried && !foreign.length ? await expectedUnits(carried.carried, rules.profile, file) : undefined;
  const expected = expectation?.value;
  const { kind, sections, areas, areasIn = sections[0], deadline, profile, softPageLimit } = rules;
  const diagnostics: Diagnostic[] = [
    ...read.diagnostics,
    ...carried.diagnostics,
    ...(expectation?.diagnostics ?? []),
    ...foreign,
    ...(own.carried?.draft && !document.watermark?.includes('草稿')
      ? [draftMarkGone({ place, message: '这份文件生成时是草稿，现在每页的“草稿”标记没有了。' })]
      : []),
    ...checkTitle(units, kind, file),
    ...checkRequiredSections(units, sections, file),
    ...checkBoilerplate(units, sections, expected),
    ...checkAreas(units, areasIn, areas),
    ...checkUnfilled(units),
    ...checkPersonalData(units),
    ...checkHiddenPersonalData(opened.value),
    ...checkLength(units, softPageLimit, file),
    ...checkPageFormat(document, profile, file),
    ...(expected ? checkFactsMatch(expected, units) : []),
  ];
  const notMade: string[] = [];
  if (carried.carried && !foreign.length) {
    const { data, origin } = carried.carried;
    diagnostics.push(
      ...checkUnfinished(units, sections.at(-1), data),
      ...checkOverclaim(units, data.全部核实 === true),
      ...checkDates(origin.asOf, String(data.成文日期), deadline, file),
    );
  }
  if (!expected && !foreign.length) {
    notMade.push(
      '正文中的数和名称与数据是否一致',
      '有没有删去含数据的段落',
      '“全部排查完毕”一类的说法是否属实',
      '日期先后',
    );
    diagnostics.push(
      notCompared({
        place,
        message: `没有可以核对的数据，下面的核对没有做：${notMade.join('；')}。`,
      }),
    );
  }
  return {
    value: { document, notMade, ...(carried.carried && expected && { comparedWith: carried.carried }) },
    diagnostics,
  };
}

/** A report that says it is of one village is not compared with the workbook of another. */
const foreignVillage = (own: Carried | undefined, against: Carried | undefined, place: Place): Diagnostic[] =>
  own && against && own.origin.villageCode !== against.origin.villageCode
    ? [
        otherVillage({
          place,
          found: own.origin.villageName,
          expected: [against.origin.villageName],
          message: `这份报告是${own.origin.villageName}的，工作簿是${against.origin.villageName}的。`,
        }),
      ]
    : [];

/** What the facts make the template say, with the spans that come from data. */
async function expectedUnits(carried: Carried, profile: Profile, file: string): Promise<Outcome<Unit[]>> {
  const { name, source } = carried.template;
  const compiled = await compileTemplate({ name, file: name, source, profile });
  if (!compiled.value) return { diagnostics: compiled.diagnostics };
  const filled = fillTemplate(compiled.value, carried.data, { mark: true });
  if (!filled.value) return { diagnostics: filled.diagnostics };
  const read = readDocx(filled.value, file);
  return read.value ? { value: unitsOf(read.value, file), diagnostics: [] } : { diagnostics: read.diagnostics };
}
