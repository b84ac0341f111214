import { type Diagnostic, hasErrors, type Level, maskNumbers, type Outcome } from '../diagnostics/index.js';
import { type Document, openPdf, plainText, readDocx } from '../document/index.js';
import type { Files } from '../ports.js';
import { personalIn, reviewDocx } from '../review/index.js';
import { TOWN_REPORT, townReviewRules } from '../town/index.js';
import { reviewRules, sha256 } from '../village/index.js';
import { aboveLevel, editedAfterwards, notArchivable, notConverted, notPdfA } from './codes.js';
import type { Found } from './find.js';
import type { ArchiveInput } from './input.js';
import { pdfaFaults } from './pdfa/check-pdfa.js';
import type { ArchiveSettings } from './settings.js';
import { sheetDocument } from './sheet-document.js';

/** A document that was judged, before it has a number. It is read once more when it is written: all together are too much to hold. */
export interface Ready {
  found: Found;
  date: string;
  household?: string;
  title: string;
  remark: string;
  /** Can be bound with others: no PDF of another program. */
  bindable: boolean;
  /** The PDF that another program made of it. */
  converted?: Uint8Array;
}

/** The town's first, then the villages by code; of each the summary documents, then household by household. */
export const inOrder = (found: readonly Found[], settings: ArchiveSettings | undefined): Found[] => {
  const kinds = [...(settings?.retention.keys() ?? [])].sort();
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
  new Map(found.flatMap(({ date, village }) => (date ? [[village?.code ?? '', date] as const] : [])));

/** Reads and judges a document: nothing above the level, nothing without a date, reports reviewed once more. */
export async function prepare(
  files: Files,
  found: Found,
  input: ArchiveInput,
  level: Level,
  dates: ReadonlyMap<string, string>,
): Promise<Outcome<Ready>> {
  const { plan } = input;
  const place = { kind: 'file', file: maskNumbers(found.path) } as const;
  const { village, kind, label, edited, open } = found;
  const bytes = await files.read(found.path);
  const read = await contentOf(found, bytes, input);
  const diagnostics = [...read.diagnostics];
  if (!read.value) {
    if (!hasErrors(diagnostics)) diagnostics.push(notArchivable({ place, message: '这份文件读不出来。' }));
    return { diagnostics };
  }
  const { document, converted } = read.value;
  const date = found.date ?? input.date ?? dates.get(village?.code ?? '') ?? dates.get('');
  if (date === undefined)
    diagnostics.push(
      notArchivable({
        place,
        message: '这份文件没有写日期，同一村也没有自查报告可以参照。',
        fix: ['加上 --date，写明这些文件的日期', '或者把同一村的自查报告放在一起归档'],
      }),
    );
  diagnostics.push(...tooOpen(found.format, bytes, place.file, level));
  if (hasErrors(diagnostics) || date === undefined) return { diagnostics };
  if (edited) diagnostics.push(editedAfterwards({ place, message: '这份文件生成之后改过，按改过的样子归档。' }));
  const household = householdIn(label) ?? (label && onlyHousehold(document));
  const own = found.date && document?.title;
  const title = own || `${village?.name ?? plan.town.name}${plan.inspectionName}${kind}${label ? `（${label}）` : ''}`;
  const replaced = input.before?.catalogues
    .flatMap(({ items }) => items)
    .findLast((item) => item.kind === kind && item.area === (village?.code ?? plan.town.code) && item.title === title);
  const remark = [
    open ? '公开版' : '',
    edited ? '生成后修改过' : '',
    converted ? '由 LibreOffice 转换' : '',
    replaced ? `替代 ${replaced.reference}` : '',
  ]
    .filter(Boolean)
    .join('；');
  return {
    value: {
      found,
      date,
      title,
      remark,
      bindable: document !== undefined,
      ...(converted && { converted }),
      ...(household && { household }),
    },
    diagnostics,
  };
}

/** ARCH-007 for what a file says above the level. */
export const tooOpen = (format: Found['format'], bytes: Uint8Array, file: string, level: Level): Diagnostic[] =>
  level === 'internal'
    ? []
    : (personalIn(format, bytes, file, { level }).value ?? [])
        .filter(({ severity }) => severity === 'error')
        .map(({ place, message }) => aboveLevel({ ...(place && { place }), message }));

function onlyHousehold(document: Document | undefined): string | undefined {
  const households = new Set(document ? plainText(document).match(HOUSEHOLD) : []);
  return households.size === 1 ? [...households][0] : undefined;
}

export interface Content {
  /** Absent of a PDF that goes in as it is. */
  document?: Document;
  /** The PDF that another program made of it. */
  converted?: Uint8Array;
}

/** A document that is ready, read again; ARCH-006 when the file has changed since it was judged. */
export async function contentAgain(
  files: Files,
  { found, converted }: Ready,
  input: ArchiveInput,
): Promise<Outcome<Content & { bytes: Uint8Array }>> {
  const bytes = await files.read(found.path);
  const place = { kind: 'file', file: maskNumbers(found.path) } as const;
  if (sha256(bytes) !== found.sha256)
    return { diagnostics: [notArchivable({ place, message: '归档的时候，这份文件又被改了。', fix: ['再归档一次'] })] };
  if (converted) return { value: { bytes, converted }, diagnostics: [] };
  const { convert, ...rest } = input;
  const { value } = await contentOf(found, bytes, rest);
  return { diagnostics: [], ...(value && { value: { ...value, bytes } }) };
}

/** A document as tree, or as the PDF that it is. */
async function contentOf(
  { path, format, kind, date, edited }: Found,
  bytes: Uint8Array,
  { plan, profile, convert }: ArchiveInput,
): Promise<Outcome<Content>> {
  const file = maskNumbers(path);
  if (format === 'xlsx') return sheetDocument(bytes, file, kind);
  if (format === 'pdf') return asItIs(bytes, file);
  const rules = kind === TOWN_REPORT ? townReviewRules : reviewRules;
  const reviewed = date && (kind === TOWN_REPORT || kind === '自查报告');
  const { value, diagnostics } = reviewed ? await reviewDocx(bytes, file, rules(plan, profile)) : readDocx(bytes, file);
  const document = value && ('document' in value ? value.document : value);
  const lost = document === undefined || diagnostics.some(({ code }) => code.startsWith('DOC-'));
  if (convert && edited && lost) {
    const converted = await convert(bytes);
    if (converted) {
      const other = asItIs(converted, file);
      return {
        diagnostics: [...diagnostics, ...other.diagnostics],
        ...(other.value && { value: { converted } }),
      };
    }
    const message = 'LibreOffice 没有转换成，按本程序读得出的内容归档。';
    diagnostics.push(notConverted({ place: { kind: 'file', file }, message }));
  }
  return { diagnostics, ...(document && { value: { document } }) };
}

function asItIs(bytes: Uint8Array, file: string): Outcome<Content> {
  const { value: pdf, diagnostics } = openPdf(bytes, file);
  if (!pdf) return { diagnostics };
  const faults = pdfaFaults(pdf);
  if (faults.length > 0)
    return { diagnostics: [notPdfA({ place: { kind: 'file', file }, message: `这份 PDF ${faults.join('；')}。` })] };
  return { value: {}, diagnostics };
}
