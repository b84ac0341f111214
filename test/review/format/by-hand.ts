import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { readDocx } from '../../../src/document/index.js';
import { openPackage } from '../../../src/office/index.js';
import type { Plan } from '../../../src/plan/index.js';
import { type Lint, lint } from '../../../src/review/format/lint.js';
import type { Layout } from '../../../src/review/format/subject.js';
import { loadProfile } from '../../../src/template/index.js';
import { type DocxParts, makeDocx } from '../../document/make-docx.js';

const profileText = readFileSync('templates/格式.yaml', 'utf8');
export const profile = loadProfile(profileText, '格式.yaml').value!;

export interface Look {
  font?: string;
  /** Latin font; absent: the same. `''`: not named. */
  latin?: string;
  /** pt */
  size?: number;
  color?: string;
  bold?: boolean;
  highlight?: string;
  align?: 'left' | 'center' | 'right' | 'both';
  /** Characters. */
  firstLine?: number;
  left?: number;
  right?: number;
  hanging?: number;
  before?: number;
  line?: number;
  breakBefore?: boolean;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const run = (text: string, { font = '仿宋', latin = font, size = 16, color, bold, highlight }: Look): string => {
  const ascii = latin && ` w:ascii="${latin}" w:hAnsi="${latin}"`;
  const east = font && ` w:eastAsia="${font}"`;
  const fonts = ascii || east ? `<w:rFonts${ascii}${east}/>` : '';
  const mark = `${bold ? '<w:b/>' : ''}${color ? `<w:color w:val="${color}"/>` : ''}${highlight ? `<w:highlight w:val="${highlight}"/>` : ''}`;
  const lines = text.split('\n').map((t) => `<w:t xml:space="preserve">${escaped(t)}</w:t>`);
  return `<w:r><w:rPr>${fonts}${mark}<w:sz w:val="${size * 2}"/></w:rPr>${lines.join('<w:br/>')}</w:r>`;
};

/** A paragraph as a person in a word processor would set it; several runs as a list of text and look. */
export function p(text: string | [string, Look][], look: Look = {}): string {
  const { align = 'both', firstLine = 0, left = 0, right = 0, hanging = 0, before = 0, line = 28.95 } = look;
  const em = (n: number): number => Math.round(n * 320);
  const first = hanging ? `w:hanging="${em(hanging)}"` : `w:firstLine="${em(firstLine)}"`;
  const runs =
    typeof text === 'string' ? (text === '' ? '' : run(text, look)) : text.map(([t, l]) => run(t, l)).join('');
  return `<w:p><w:pPr>${look.breakBefore ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="${before * 20}" w:line="${Math.round(line * 20)}" w:lineRule="exact"/><w:ind w:left="${em(left)}" w:right="${em(right)}" ${first}/><w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`;
}

export const title = (text: string, look: Look = {}): string =>
  p(text, { font: '方正小标宋简体', size: 22, align: 'center', line: 36, ...look });
export const recipient = (text: string, look: Look = {}): string => p(text, look);
export const body = (text: string | [string, Look][], look: Look = {}): string => p(text, { firstLine: 2, ...look });
export const level1 = (text: string, look: Look = {}): string => body(text, { font: '黑体', ...look });
export const level2 = (text: string, look: Look = {}): string => body(text, { font: '楷体', ...look });

export interface PageOptions {
  width?: number;
  height?: number;
  top?: number;
  right?: number;
  bottom?: number;
  left?: number;
}

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

export const sectionEnd = (page: PageOptions = {}, inner = ''): string => {
  const { width = 210, height = 297, top = 37, right = 26, bottom = 35, left = 28 } = page;
  return `<w:sectPr>${inner}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>`;
};

/** Page numbers as the standard has them. */
const number = (align: string, indent: string): string =>
  `<w:p><w:pPr><w:ind ${indent}/><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p>`;

export const footers = { footer1: number('right', 'w:right="320"'), footer2: number('left', 'w:left="320"') };
const references =
  '<w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="even" r:id="footer2"/>';

/** A whole document around its paragraphs. */
export const file = (paragraphs: string[], page: PageOptions = {}, parts: DocxParts = {}): Uint8Array =>
  makeDocx(paragraphs.join('') + sectionEnd(page, references), {
    margins: footers,
    settings: '<w:evenAndOddHeaders/>',
    ...parts,
  });

/** A report by hand that has nothing to complain about; parts are replaced by name. */
export const report = (change: Partial<Record<keyof typeof PARTS, string | string[]>> = {}): string[] =>
  (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((key) => change[key] ?? PARTS[key]);

const PARTS = {
  title: title('关于开展排查工作情况的报告'),
  recipient: [p(''), recipient('镇人民政府：')],
  opening: body('按照镇里的统一部署，我村于2021年11月组织开展了大排查，现将有关情况报告如下。'),
  first: [
    level1('一、工作开展情况'),
    level2('（一）加强组织领导'),
    body('村党总支多次召开会议研究，成立了由书记任组长的工作专班，明确了各人的责任。'),
    body('1.压实责任。逐户逐人落实了排查人员，做到不漏一户、不漏一人。'),
    level2('（二）认真开展排查'),
    body('共排查农户320户1128人，发现问题5个，已全部列入台账，整改率达到90%。'),
  ],
  second: [level1('二、下一步打算'), body('对没有整改到位的问题，明确专人负责，在规定时限内整改到位。')],
  list: [p(''), p('附件：问题台账', { left: 5, hanging: 3, align: 'left' })],
  signature: [p(''), p('王店村村民委员会', { align: 'right', right: 4 })],
  date: p('2021年12月24日', { align: 'right', right: 2 }),
  attachment: [
    p('附件', { font: '黑体', breakBefore: true }),
    p(''),
    title('问题台账'),
    body('问题台账按户逐条登记，由村里保存，随时备查。'),
  ],
};

export function lintOf(bytes: Uint8Array, layout?: Layout, givenNumbers: readonly string[] = []): Lint {
  const document = readDocx(bytes, '公文.docx').value!;
  const pkg = openPackage(bytes, '公文.docx', 'docx').value!;
  return lint(document, { file: '公文.docx', profile, givenNumbers, pkg, ...(layout && { layout }) });
}

/** What is wrong with the format and the text of a document that we made ourselves: nothing ought to be. */
export function ownFaults(bytes: Uint8Array, { areas }: Pick<Plan, 'areas'>): string[] {
  const { official, diagnostics } = lintOf(
    bytes,
    undefined,
    areas.map(({ label, name }) => label + name),
  );
  return [...(official ? [] : ['not taken for an official document']), ...diagnostics.map(told)];
}

/** A diagnostic on one line: severity, code, what was found; where. */
export const told = ({ severity, code, found, message, place }: Diagnostic): string => {
  const at = place && 'around' in place ? place.around : place && 'section' in place ? place.section : '';
  return `${severity} ${code} ${found ?? message}${at ? ` @${at}` : ''}`;
};

export type Fault = [what: string, bytes: Uint8Array, ...told: string[]];
