import { hasErrors, maskNumbers, type Outcome } from '../diagnostics/index.js';
import { type Document, openPdf, pageTexts, plainText, readDocx } from '../document/index.js';
import { reviewDocx } from '../review/index.js';
import { TOWN_REPORT, townReviewRules } from '../town/index.js';
import { reviewRules } from '../village/index.js';
import { aboveLevel, editedAfterwards, notArchivable, notConverted, notPdfA } from './codes.js';
import type { Found } from './find.js';
import type { ArchiveInput } from './input.js';
import { pdfaFaults } from './pdfa/check-pdfa.js';
import type { ArchiveSettings } from './settings.js';
import { sheetDocument } from './sheet-document.js';

/** A document read and judged, before it has a number. */
export interface Ready {
  found: Found;
  date: string;
  household?: string;
  title: string;
  /** Absent of a PDF that goes in as it is. */
  document?: Document;
  asIs?: Uint8Array;
  remark: string;
}

/** The town's first, then the villages by code; of each the summary documents, then household by household. */
export const inOrder = (found: readonly Found[], { retention }: ArchiveSettings): Found[] => {
  const kinds = [...retention.keys()].sort();
  const key = ({ village, kind, label, path }: Found): string =>
    [
      village?.code ?? '',
      householdIn(label) ?? '',
      String(kinds.indexOf(kind)).padStart(3, '0'),
      label ?? '',
      path,
    ].join('\t');
  return [...found].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

const HOUSEHOLD = /\d{12}-H\d+/g;
const householdIn = (text: string | undefined): string | undefined => text?.match(HOUSEHOLD)?.[0];

/** The date of each village's report, by code ('' for the town). */
export const datesOf = (found: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(found.flatMap(({ carried, village }) => (carried ? [[village?.code ?? '', dateOf(carried)] as const] : [])));

const dateOf = ({ data, origin }: NonNullable<Found['carried']>): string =>
  typeof data.成文日期 === 'string' ? data.成文日期 : origin.asOf;

/** Reads and judges a document: nothing above the level, nothing without a date, reports reviewed once more. */
export async function prepare(
  found: Found,
  input: ArchiveInput,
  settings: ArchiveSettings,
  dates: ReadonlyMap<string, string>,
): Promise<Outcome<Ready>> {
  const { plan } = input;
  const place = { kind: 'file', file: maskNumbers(found.path) } as const;
  const { village, kind, label, carried, edited } = found;
  const read = await contentOf(found, input);
  const diagnostics = [...read.diagnostics];
  if (!read.value) {
    if (!hasErrors(diagnostics)) diagnostics.push(notArchivable({ place, message: '这份文件读不出来。' }));
    return { diagnostics };
  }
  const { text, remark: how = '', ...content } = read.value;
  const date = carried ? dateOf(carried) : (input.date ?? dates.get(village?.code ?? '') ?? dates.get(''));
  if (date === undefined)
    diagnostics.push(
      notArchivable({
        place,
        message: '这份文件没有写日期，同一村也没有自查报告可以参照。',
        fix: ['加上 --date，写明这些文件的日期', '或者把同一村的自查报告放在一起归档'],
      }),
    );
  const whole = carried ? `${text}\n${JSON.stringify(carried.data)}` : text;
  if (settings.level === 'report' && maskNumbers(whole) !== whole)
    diagnostics.push(aboveLevel({ place, message: '这份文件里有完整的证件号码或电话，不能进级别为 report 的档案。' }));
  if (hasErrors(diagnostics) || date === undefined) return { diagnostics };
  if (edited) diagnostics.push(editedAfterwards({ place, message: '这份文件生成之后改过，按改过的样子归档。' }));
  const households = [...new Set(text.match(HOUSEHOLD))];
  const household = householdIn(label) ?? (label && households.length === 1 ? households[0] : undefined);
  const own = carried && content.document?.title;
  const title = own || `${village?.name ?? plan.town.name}${plan.inspectionName}${kind}${label ? `（${label}）` : ''}`;
  const replaced = input.before?.catalogues
    .flatMap(({ items }) => items)
    .findLast((item) => item.kind === kind && item.area === (village?.code ?? plan.town.code) && item.title === title);
  const remark = [edited ? '生成后修改过' : '', how, replaced ? `替代 ${replaced.reference}` : '']
    .filter(Boolean)
    .join('；');
  return { value: { found, date, title, remark, ...content, ...(household && { household }) }, diagnostics };
}

interface Content {
  text: string;
  document?: Document;
  asIs?: Uint8Array;
  remark?: string;
}

/** A document as tree (or as the PDF that it is), with all its text. */
async function contentOf(found: Found, { plan, profile, convert }: ArchiveInput): Promise<Outcome<Content>> {
  const { bytes, path, format, kind, carried, edited } = found;
  const file = maskNumbers(path);
  if (format === 'xlsx') return sheetDocument(bytes, file, kind);
  if (format === 'pdf') return asItIs(bytes, file);
  const rules = kind === TOWN_REPORT ? townReviewRules : reviewRules;
  const reviewed = carried && (kind === TOWN_REPORT || kind === '自查报告');
  const { value, diagnostics } = reviewed ? await reviewDocx(bytes, file, rules(plan, profile)) : readDocx(bytes, file);
  const document = value && ('document' in value ? value.document : value);
  const lost = document === undefined || diagnostics.some(({ code }) => code.startsWith('DOC-'));
  if (convert && edited && lost) {
    const made = await convert(bytes);
    if (made) {
      const other = asItIs(made, file);
      return {
        diagnostics: [...diagnostics, ...other.diagnostics],
        ...(other.value && { value: { ...other.value, remark: '由 LibreOffice 转换' } }),
      };
    }
    const message = 'LibreOffice 没有转换成，按本程序读得出的内容归档。';
    diagnostics.push(notConverted({ place: { kind: 'file', file }, message }));
  }
  return { diagnostics, ...(document && { value: { document, text: plainText(document) } }) };
}

function asItIs(bytes: Uint8Array, file: string): Outcome<Content> {
  const { value: pdf, diagnostics } = openPdf(bytes, file);
  if (!pdf) return { diagnostics };
  const faults = pdfaFaults(pdf);
  if (faults.length > 0)
    return { diagnostics: [notPdfA({ place: { kind: 'file', file }, message: `这份 PDF ${faults.join('；')}。` })] };
  return { value: { text: pageTexts(pdf).join('\n'), asIs: bytes }, diagnostics };
}
