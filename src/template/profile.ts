import { parse } from 'yaml';
import * as z from 'zod';
import { DiagnosticError, type Outcome } from '../diagnostics/index.js';
import { frontMatterInvalid } from './codes.js';

/** How strongly a clause binds, in the standard's own words; 推算 follows from it, 实务 is only usual, 不查 is switched off for the review. */
const strength = z.enum(['规定', '一般', '推荐', '可以', '推算', '实务', '不查']);
const source = { name: z.string(), clause: z.string().optional(), strength };
const measure = z.object({
  value: z.number(),
  unit: z.enum(['mm', 'pt', '字', '行', '个']),
  tolerance: z.number().optional(),
  ...source,
});
/** `latin`: the product for digits and Latin letters in such text; absent: the Chinese one's own. */
const font = z.object({ value: z.string(), latin: z.string().optional(), ...source });
/** A requirement without a number. */
const rule = z.object({ standard: z.string().optional(), ...source });

const schema = z.object({
  fonts: z.object({ xiaobiaosong: font, heiti: font, kaiti: font, fangsong: font, songti: font }),
  page: z.object({
    width: measure,
    height: measure,
    top: measure,
    left: measure,
    right: measure,
    bottom: measure,
    lines: measure,
    characters: measure,
  }),
  text: z.object({
    size: measure,
    linePitch: measure,
    firstLine: measure,
    titleSize: measure,
    titlePitch: measure,
    signatureRight: measure,
  }),
  pageNumber: z.object({ size: measure, offset: measure, indent: measure }),
  table: z.object({ size: measure, linePitch: measure, border: measure }),
  head: z.object({
    markTop: measure,
    markSize: measure,
    numberGap: measure,
    ruleGap: measure,
    ruleWidth: measure,
    titleGap: measure,
  }),
  seal: z.object({ dateRight: measure }),
  imprint: z.object({ size: measure, indent: measure, thick: measure, thin: measure }),
  letter: z.object({ markTop: measure, ruleWidth: measure, ruleGap: measure, bottomRule: measure }),
  rules: z.object({
    justified: rule,
    colour: rule,
    digitFont: rule,
    levels: rule,
    titleLines: rule,
    serial: rule,
    secrecy: rule,
    urgency: rule,
    urgencyWords: rule,
    letterhead: rule,
    letterheadFace: rule,
    documentNumber: rule,
    signer: rule,
    recipient: rule,
    attachmentList: rule,
    signature: rule,
    date: rule,
    note: rule,
    attachment: rule,
    elements: rule,
    copyTo: rule,
    printed: rule,
    pageNumber: rule,
    letterFirstPage: rule,
    letterImprint: rule,
    typeArea: rule,
    turnedMargins: rule,
    turnedNumber: rule,
    tableHead: rule,
    tableRows: rule,
    finished: rule,
    self: rule,
    traces: rule,
    marks: rule,
    pairs: rule,
    nested: rule,
    commaList: rule,
    ellipsis: rule,
    dash: rule,
    range: rule,
    percent: rule,
    dates: rule,
    dateDigits: rule,
    plainDates: rule,
    about: rule,
    aboutTwice: rule,
    mixed: rule,
    halfDigits: rule,
    blanks: rule,
    doubled: rule,
  }),
  print: z.object({
    typeWidth: measure,
    typeHeight: measure,
    numberForm: rule,
    numberSide: rule,
    turnedNumber: rule,
    glyphs: rule,
    lineStart: rule,
    lineEnd: rule,
    headingFoot: rule,
    singleLine: rule,
    embedded: rule,
    titleCentred: rule,
    attachmentStart: rule,
    imprintFoot: rule,
    imprintEven: rule,
  }),
});

/** One measure of the page format, with the clause of GB/T 9704 that it comes from and how strongly the clause binds. */
export type Measure = z.infer<typeof measure>;

/** The page format that the generator and the review share (templates/格式.yaml). Lengths in mm, sizes and pitches in pt. */
export type Profile = z.infer<typeof schema>;

/** Reads the format profile. TPL-003 when the YAML or a measure is wrong. */
export function loadProfile(yaml: string, file: string): Outcome<Profile> {
  try {
    const result = schema.safeParse(readYaml(yaml, file));
    if (result.success) return { value: result.data, diagnostics: [] };
    return {
      diagnostics: result.error.issues.map((issue) =>
        frontMatterInvalid({
          place: { kind: 'file', file },
          message: `版式文件里“${issue.path.join('.')}”缺少或写得不对。`,
        }),
      ),
    };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: error.diagnostics };
    throw error;
  }
}

function readYaml(yaml: string, file: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' });
  } catch {
    throw new DiagnosticError(
      frontMatterInvalid({ place: { kind: 'file', file }, message: '版式文件不是正确的 YAML。' }),
    );
  }
}

const TWIPS_PER_MM = 1440 / 25.4;

/** Whole twips of a measure in mm or pt. */
export const twips = (m: Measure): number =>
  Math.floor(m.unit === 'mm' ? m.value * TWIPS_PER_MM + 0.5 : m.value * 20 + 1e-6);
