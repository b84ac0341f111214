import { type Diagnostic, DiagnosticError, type Outcome, type Place } from '../diagnostics/index.js';
import { type Document, readDocx, withoutNumber } from '../document/index.js';
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
import { checkRequiredSections } from './checks/required-sections.js';
import { checkTitle, titleOf } from './checks/title.js';
import { checkUnfilled } from './checks/unfilled.js';
import { checkUnfinished } from './checks/unfinished.js';
import { draftMarkGone, notCompared, otherVillage } from './codes.js';
import { lint } from './format/lint.js';
import type { Layout } from './format/subject.js';
import { checkPersonal, type PersonalRules } from './personal/check.js';
import { contentOfDocx } from './personal/of-docx.js';
import type { ReviewResult } from './review-result.js';
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
  /** Beginnings of passages whose number the plan gives, gaps included: （十）监测人口收入支出变化. */
  givenNumbers?: readonly string[];
  profile: Profile;
}

export interface Review extends ReviewResult {
  document: Document;
}

export interface FormatReview extends PersonalRules {
  /** What the person says the document is; absent: derived from its content. */
  layout?: Layout;
}

/**
 * Reviews a finished docx, whoever saved it last: required sections, areas, nothing unfilled, personal data, page format,
 * and every fact against `against` (made from a workbook) or else the data that the file carries. REV-001 … REV-061;
 * FILE and DOC codes when it cannot be read. The rules may depend on the kind of document that the file says it is.
 * With `format` the whole format and the text are checked, too (FMT, TXT), and a document that is none of ours is judged by these alone.
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
  format?: FormatReview,
): Promise<Outcome<Review>> {
  const read = readDocx(bytes, file);
  const opened = openPackage(bytes, file, 'docx');
  if (!read.value || !opened.value) return { diagnostics: read.diagnostics };
  const document = read.value;
  const own = readCarried(opened.value);
  const carried = against ? { carried: against, diagnostics: [] } : own;
  const rules = typeof rulesFor === 'function' ? rulesFor(carried.carried?.kind) : rulesFor;
  const units = unitsOf(document, file);
  const personal = checkPersonal(contentOfDocx(document, units, opened.value), format ?? {});
  const { profile, givenNumbers = [] } = rules;
  const linted = format && lint(document, { file, profile, givenNumbers, pkg: opened.value, ...format });
  const judgedAs = linted && (linted.official ? linted.layout : ('普通文件' as const));
  if (linted && !carried.carried && !isOfKind(units, rules))
    return {
      value: { document, notMade: UNKNOWN_OF_FOREIGN, judgedAs: judgedAs! },
      diagnostics: [...read.diagnostics, ...checkUnfilled(units), ...personal, ...linted.diagnostics],
    };
  const place = { kind: 'file', file } as const;
  const foreign = foreignVillage(own.carried, against, place);
  const expectation =
    carried.carried && !foreign.length ? await expectedUnits(carried.carried, rules.profile, file) : undefined;
  const expected = expectation?.value;
  const { kind, sections, areas, areasIn = sections[0], deadline, softPageLimit } = rules;
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
    ...personal,
    ...checkLength(units, softPageLimit, file),
    ...(linted?.diagnostics ?? checkPageFormat(document, profile, file)),
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
    value: {
      document,
      notMade,
      ...(judgedAs && { judgedAs }),
      ...(carried.carried && expected && { comparedWith: carried.carried }),
    },
    diagnostics,
  };
}

/** What nobody can know of a document that carries no data and is none of the plan's. */
const UNKNOWN_OF_FOREIGN = [
  '内容是否属实、数字是否正确',
  '印章、签名',
  '红头、版记和页码印出来的实际位置（打印前请看一遍）',
];

/** Whether a file without data is a document of the plan's all the same: by its title or by two of the required sections; one may well stand in other documents. */
export const isOfKind = (units: readonly Unit[], { kind, sections }: ReviewRules): boolean =>
  titleOf(units).includes(kind) ||
  units.filter(({ level, text }) => level === 1 && sections.includes(withoutNumber(text))).length > 1;

/** A report that says it is of one village is not compared with the workbook of another. */
export const foreignVillage = (own: Carried | undefined, against: Carried | undefined, place: Place): Diagnostic[] =>
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
export async function expectedUnits(carried: Carried, profile: Profile, file: string): Promise<Outcome<Unit[]>> {
  const { name, source } = carried.template;
  const compiled = await compileTemplate({ file: name, source, profile });
  if (!compiled.value) return { diagnostics: compiled.diagnostics };
  const filled = fillTemplate(compiled.value, carried.data, { mark: true });
  if (!filled.value) return { diagnostics: filled.diagnostics };
  const read = readDocx(filled.value, file);
  return read.value ? { value: unitsOf(read.value, file), diagnostics: [] } : { diagnostics: read.diagnostics };
}
