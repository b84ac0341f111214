import { type Diagnostic, hasErrors, maskNumbers, type Outcome } from '../diagnostics/index.js';
import { type Document, type FontSet, openPdf, plainText, readDocx, writePdf } from '../document/index.js';
import { groupBy } from '../facts/index.js';
import type { Plan } from '../plan/index.js';
import type { Files } from '../ports.js';
import { carriedFile, reviewDocx } from '../review/index.js';
import type { Profile } from '../template/index.js';
import { TOWN_REPORT, townReviewRules } from '../town/index.js';
import { reviewRules, systemReason } from '../village/index.js';
import { BagWriter } from './bag/write-bag.js';
import { type Bound, bind } from './bind.js';
import { catalogueFiles } from './catalogue/catalogue-files.js';
import { aboveLevel, editedAfterwards, notArchivable, notEmpty, nothingToArchive, notPdfA } from './codes.js';
import { type Found, findDocuments } from './find.js';
import { CATALOGUE, type Catalogue, type Item, type Volume } from './item.js';
import { asciiName, Numbers, safeName } from './number.js';
import { pdfaFaults } from './pdfa/check-pdfa.js';
import { type ArchiveSettings, loadSettings } from './settings.js';
import { sheetDocument } from './sheet-document.js';

export interface ArchiveInput {
  /** Folder with finished documents, and the one that becomes the archive. */
  from: string;
  out: string;
  plan: Plan;
  /** 归档.yaml */
  settings: { file: string; text: string };
  profile: Profile;
  fonts: FontSet;
  /** Plan, templates, format profile that were used: kept in the archive. */
  basis: readonly { name: string; content: Uint8Array | string }[];
  /** 归档日期, YYYY-MM-DD. */
  day: string;
  /** 日期 of documents that carry none themselves; default that of their village's report. */
  date?: string;
  /** The archives that this one supplements, in order. */
  before?: { catalogues: readonly Catalogue[]; tagManifest: string };
  /** Another converter for edited Word files that we cannot represent whole. */
  convert?: (docx: Uint8Array) => Promise<Uint8Array | undefined>;
}

/** A document read and judged, before it has a number. */
interface Ready {
  found: Found;
  date: string;
  household?: string;
  title: string;
  /** Absent of a PDF that goes in as it is. */
  document?: Document;
  asIs?: Uint8Array;
  remark: string;
}

/**
 * Makes an archive: every final document as PDF/A-3b with its twin, bound volumes, catalogue and manifest, as a BagIt bag.
 * All or nothing; an existing folder is not touched (ARCH-003). ARCH-001 … ARCH-008, ARCH-024 and the codes of reading, review and PDF.
 */
export async function makeArchive(files: Files, input: ArchiveInput): Promise<Outcome<Catalogue>> {
  const { from, out, plan } = input;
  const place = { kind: 'file', file: out } as const;
  if (await occupied(files, out)) return { diagnostics: [notEmpty({ place, message: `“${out}”已经有文件了。` })] };
  const diagnostics: Diagnostic[] = [];
  const { found, diagnostics: said } = await findDocuments(files, from, plan);
  diagnostics.push(...said);
  const known = new Set(input.before?.catalogues.flatMap(({ items }) => items.map(({ source }) => source)));
  const fresh = found.filter(({ sha256 }) => !known.has(sha256));
  if (hasErrors(diagnostics)) return { diagnostics };
  if (fresh.length === 0) {
    const message = known.size > 0 ? '没有新的文件，都已经归过档。' : `“${from}”里没有可以归档的文件。`;
    return { diagnostics: [...diagnostics, nothingToArchive({ place: { kind: 'file', file: from }, message })] };
  }
  const settings = loadSettings(input.settings.text, input.settings.file, [...new Set(fresh.map(({ kind }) => kind))]);
  diagnostics.push(...settings.diagnostics);
  if (!settings.value) return { diagnostics };
  const ready: Ready[] = [];
  for (const one of inOrder(fresh, settings.value)) {
    const made = await prepare(one, input, settings.value, datesOf(found));
    diagnostics.push(...made.diagnostics);
    if (made.value) ready.push(made.value);
  }
  if (hasErrors(diagnostics) || ready.length < fresh.length) return { diagnostics };
  const bag = new BagWriter(files, out);
  try {
    const made = await write(bag, ready, input, settings.value);
    diagnostics.push(...saidOnce(made.diagnostics));
    if (made.value) return { value: made.value, diagnostics };
  } catch (error) {
    const message = `档案写不进“${out}”（${systemReason(error)}）。`;
    diagnostics.push(notArchivable({ place, message }));
  }
  await bag.undo();
  return { diagnostics };
}

async function occupied(files: Files, folder: string): Promise<boolean> {
  if (!(await files.exists(folder))) return false;
  return (await files.list(folder).catch(() => [{}])).length > 0;
}

/** The town's first, then the villages by code; of each the summary documents, then household by household. */
const inOrder = (found: readonly Found[], { retention }: ArchiveSettings): Found[] => {
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
const datesOf = (found: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(found.flatMap(({ carried, village }) => (carried ? [[village?.code ?? '', dateOf(carried)] as const] : [])));

const dateOf = ({ data, origin }: NonNullable<Found['carried']>): string =>
  typeof data.成文日期 === 'string' ? data.成文日期 : origin.asOf;

async function prepare(
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
  const { text, ...content } = read.value;
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
  const title =
    own || `${village?.fullName ?? plan.town.name}${plan.inspectionName}${kind}${label ? `（${label}）` : ''}`;
  const replaced = input.before?.catalogues
    .flatMap(({ items }) => items)
    .findLast((item) => item.kind === kind && item.area === (village?.code ?? plan.town.code) && item.title === title);
  const remark = [edited ? '生成后修改过' : '', replaced ? `替代 ${replaced.reference}` : '']
    .filter(Boolean)
    .join('；');
  return { value: { found, date, title, remark, ...content, ...(household && { household }) }, diagnostics };
}

/** A document as tree (or as the PDF that it is), with all its text. */
async function contentOf(
  found: Found,
  { plan, profile, convert }: ArchiveInput,
): Promise<Outcome<{ text: string; document?: Document; asIs?: Uint8Array }>> {
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
      const text = document ? plainText(document) : '';
      return {
        diagnostics: [...diagnostics, ...other.diagnostics],
        ...(other.value && { value: { ...other.value, text } }),
      };
    }
  }
  return { diagnostics, ...(document && { value: { document, text: plainText(document) } }) };
}

function asItIs(bytes: Uint8Array, file: string): Outcome<{ text: string; asIs: Uint8Array }> {
  const { value: pdf, diagnostics } = openPdf(bytes, file);
  if (!pdf) return { diagnostics };
  const faults = pdfaFaults(pdf);
  if (faults.length > 0)
    return { diagnostics: [notPdfA({ place: { kind: 'file', file }, message: `这份 PDF ${faults.join('；')}。` })] };
  return { value: { text: '', asIs: bytes }, diagnostics };
}

async function write(
  bag: BagWriter,
  ready: readonly Ready[],
  input: ArchiveInput,
  settings: ArchiveSettings,
): Promise<Outcome<Catalogue>> {
  const { plan, fonts, day, before } = input;
  const earlier = before?.catalogues.flatMap(({ items }) => items) ?? [];
  const last = new Map<Item['retention'], number>();
  for (const { retention, number } of earlier) last.set(retention, Math.max(last.get(retention) ?? 0, number));
  const numbers = new Numbers(settings, last);
  const diagnostics: Diagnostic[] = [];
  const items: Item[] = [];
  const volumes: Volume[] = [];
  const put = async (path: string, ascii: string, bytes: Uint8Array) => {
    const file = await bag.add(path, bytes);
    return { file, ascii: await bag.add(`ascii/${ascii}`, bytes), sha256: bag.hashOf(file) };
  };
  const convert = async (one: Ready): Promise<{ bytes: Uint8Array; pages: number } | undefined> => {
    if (one.asIs) return { bytes: one.asIs, pages: openPdf(one.asIs, '').value?.pages().length ?? 0 };
    const { carried, format, bytes } = one.found;
    const made = await writePdf(one.document!, {
      fonts,
      info: { title: one.title, date: one.date },
      attachments: [
        ...(carried ? [carriedFile(carried)] : []),
        ...(format === 'xlsx'
          ? [{ name: 'source.xlsx', mime: XLSX, relationship: 'Source' as const, description: '原工作簿', bytes }]
          : []),
      ],
    });
    diagnostics.push(...made.diagnostics);
    return made.value;
  };
  const bound = async (
    area: string,
    household: string | undefined,
    parts: readonly Bound[],
    date: string,
  ): Promise<void> => {
    const title = household ? `一户一档（${household}）` : `一村一档（${area}）`;
    const info = { title, date };
    const contents = await writePdf(
      bind(
        title,
        parts.map((p) => ({ ...p, document: { sections: [] } })),
        1,
      ),
      { fonts, info },
    );
    const made = contents.value && (await writePdf(bind(title, parts, contents.value.pages), { fonts, info }));
    diagnostics.push(...(made?.diagnostics ?? contents.diagnostics));
    if (!made?.value) return;
    const { bytes, pages } = made.value;
    const path = household ? `${area}/02农户文件/${household}/一户一档.pdf` : `${area}/一村一档.pdf`;
    const ascii = household ? `${household.replaceAll('-', '_')}_volume.pdf` : `${area}_volume.pdf`;
    const references = parts.map(({ reference }) => reference);
    volumes.push({
      title,
      area,
      ...(household && { household }),
      pages,
      ...(await put(path, ascii, bytes)),
      references,
    });
  };
  for (const [area, ofArea] of groupBy(ready, ({ found }) => found.village?.code ?? plan.town.code)) {
    const parts: (Bound & { household?: string })[] = [];
    for (const one of ofArea) {
      const { found, title, date, household, remark, document } = one;
      const retention = settings.retention.get(found.kind)!;
      const pdf = await convert(one);
      if (!pdf) return { diagnostics };
      const { reference, number } = numbers.take(retention);
      const folder = household ? `${area}/02农户文件/${household}` : `${area}/01汇总文件`;
      const stored = await put(
        `${folder}/${safeName(`${reference}_${title}`)}.pdf`,
        asciiName(area, reference),
        pdf.bytes,
      );
      const { village } = found;
      const author = village ? settings.author.village.replaceAll('{村}', village.fullName) : settings.author.town;
      items.push({
        reference,
        number,
        retention,
        title,
        author,
        date,
        pages: pdf.pages,
        secrecy: settings.secrecy,
        remark,
        kind: found.kind,
        area,
        ...(household && { household }),
        ...stored,
        source: found.sha256,
      });
      if (document) parts.push({ reference, title, date, pages: pdf.pages, document, ...(household && { household }) });
    }
    const latest = parts
      .map(({ date }) => date)
      .sort()
      .at(-1);
    if (latest === undefined) continue;
    for (const [household, own] of groupBy(parts, (part) => part.household ?? ''))
      if (household !== '') await bound(area, household, own, latest);
    await bound(area, undefined, parts, latest);
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  const { fonds, category, year, office, level } = settings;
  const files = catalogueFiles(items, { fonds, year, day });
  const printed = await writePdf(files.document, { fonts, info: { title: '归档文件目录', date: day } });
  diagnostics.push(...printed.diagnostics);
  if (!printed.value) return { diagnostics };
  await bag.add('归档文件目录.xlsx', files.xlsx);
  await bag.add('归档文件目录.docx', files.docx);
  await bag.add('归档文件目录.pdf', printed.value.bytes);
  for (const { name, content } of input.basis) await bag.add(`basis/${name}`, content);
  await bag.add(`basis/归档.yaml`, input.settings.text);
  const catalogue: Catalogue = {
    format: 'cunbao-archive-1',
    fonds,
    category,
    year,
    office,
    level,
    planId: plan.id,
    edition: plan.edition,
    ...(before && { supplements: { tagManifest: before.tagManifest, last: Object.fromEntries(last) } }),
    items,
    volumes,
  };
  await bag.add(CATALOGUE, `${JSON.stringify(catalogue, null, 1)}\n`);
  await bag.close([
    ['Bag-Software-Agent', 'cunbao'],
    ['Bagging-Date', day],
    ['Source-Organization', plan.town.name],
    ['External-Description', `${plan.town.name}${plan.inspectionName}归档文件，${items.length}件`],
    ['External-Identifier', `${fonds}-${category}-${year}-${office}`],
    ...(before ? [['Internal-Sender-Description', `supplements ${before.tagManifest}`] as const] : []),
  ]);
  return { value: catalogue, diagnostics };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which fonts stand in for which is the same for every document. */
const saidOnce = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.place, one.message]), one])).values(),
];
