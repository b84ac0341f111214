import exceljs from 'exceljs';
import type { Entity, Value } from '../../model/index.js';
import { readZip, writeZip } from '../../office/index.js';
import type { BookUnit, Plan } from '../../plan/index.js';
import { COVER_SHEET, ORIGINS_SHEET } from '../cover.js';
import { TABLE_HEADER_ROW } from '../layout.js';
import { Collector } from './collect.js';
import { writeCover } from './cover-sheet.js';
import { DICTIONARY_SHEET, Dictionary } from './dictionary.js';
import { FORM_HEADER_ROW, writeForm } from './form-sheet.js';
import { writeNotes } from './notes-sheet.js';
import { openItems } from './open-items.js';
import { type Origins, writeOrigins } from './origins-sheet.js';
import { writeTable } from './table-sheet.js';
import { chosenEntities, type SheetChoice } from './which-sheets.js';

/** Values by field key, as in {@link Entry.values}. */
export type RecordValues = Readonly<Record<string, Value>>;

export interface IssueOptions {
  plan: Plan;
  /** Whose workbook it is: decides the sheets, the cover and the questions. */
  unit: BookUnit;
  /** Optional sheets of a village; those that `rows` fills are always there. Default: `needed`. */
  sheets?: SheetChoice;
  /** Records to fill in, by entity key (`household`); a form takes the first. */
  rows?: Readonly<Record<string, readonly RecordValues[]>>;
  /** Printed in red on the cover and on 说明, e.g. 模拟数据. */
  marker?: string;
  /** Adds the sheet 来源: what `rows` was filled from. */
  origins?: Origins;
}

/** Nobody's clock: the same input gives the same bytes. */
const EPOCH = new Date(Date.UTC(1980, 0, 1));

/**
/**
 * Makes the workbook that a village, the town or a department fills in, as the bytes of an .xlsx: cover, 说明, a sheet per entity
 * and 字典. Unless `rows` brings them, 人工核查 lists the items that only people can answer, and 责任体系 the villages.
 */
export async function issueBook(options: IssueOptions): Promise<Uint8Array> {
  const { plan, unit, sheets = 'needed', rows = {}, marker, origins } = options;
  const filled = new Set(Object.keys(rows).filter((key) => rows[key]!.length > 0));
  const entities = chosenEntities(plan, unit.book, sheets, filled);
  const target = new Collector();
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: target,
    useStyles: true,
    useSharedStrings: true,
    zip: { store: true },
  });
  book.creator = '村报 cunbao';
  book.lastModifiedBy = '村报 cunbao';
  book.created = EPOCH;
  book.modified = EPOCH;
  const portrait = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  const landscape = { ...portrait, orientation: 'landscape' } as const;
  const cover = book.addWorksheet(COVER_SHEET, {
    views: [{ showGridLines: false }],
    pageSetup: portrait,
    ...tab(TAB.guide),
  });
  const names = (book as unknown as { definedNames: { add(ref: string, name: string): void } }).definedNames;
  for (const { ref, definedName } of writeCover(cover, plan, unit, marker, highestSerial(rows.finding)))
    names.add(ref, definedName);
  writeNotes(
    book.addWorksheet('说明', { views: [{ showGridLines: false }], pageSetup: portrait, ...tab(TAB.guide) }),
    plan,
    unit,
    entities,
    marker,
  );
  const dictionary = new Dictionary(entities, plan);
  for (const entity of entities) {
    const given = rows[entity.key] ?? known(entity.key, plan, unit);
    const isForm = entity.layout === 'form';
    const frozen = isForm ? { ySplit: FORM_HEADER_ROW } : { xSplit: frozenColumns(entity), ySplit: TABLE_HEADER_ROW };
    const sheet = book.addWorksheet(entity.name, {
      views: [{ state: 'frozen', ...frozen }],
      pageSetup: isForm ? portrait : landscape,
      ...tab(entity.theme === undefined ? TAB.everybody : THEME_TABS[entity.theme]!),
    });
    if (isForm) writeForm(sheet, entity, given[0] ?? {}, plan, dictionary);
    else writeTable(sheet, entity, given, plan, dictionary);
  }
  const frozen = [{ state: 'frozen', ySplit: 2 } as const];
  dictionary.writeTo(book.addWorksheet(DICTIONARY_SHEET, { views: frozen, pageSetup: landscape, ...tab(TAB.guide) }));
  if (origins) {
    writeOrigins(book.addWorksheet(ORIGINS_SHEET, { views: frozen, pageSetup: landscape }), origins);
  }
  await book.commit();
  return repack(target.bytes());
}

/** The serial that ends a finding number is never given out twice. */
const highestSerial = (findings: readonly RecordValues[] = []): number =>
  Math.max(0, ...findings.map(({ findingId }) => Number(/-(\d{4,})$/.exec(String(findingId ?? ''))?.[1] ?? 0)));

/** Rows that a workbook is issued with: 人工核查 with each item, its question and its level; 责任体系 with each village. */
function known(entity: string, plan: Plan, unit: BookUnit): RecordValues[] {
  if (entity === 'responsibility') return plan.villages.map(({ code }) => ({ village: code }));
  if (entity !== 'manualCheck') return [];
  return openItems(plan, unit).map(({ id, question, subject, problem, sheets }) => ({
    item: id,
    question,
    subjectLevel: subject,
    ...(problem !== undefined && sheets.length > 0 && { hint: `填了《${sheets.join('》《')}》就不用回答。` }),
  }));
}

/** Colours of the tabs: red what everybody fills in, then one colour a theme, grey what nobody fills in. */
const TAB = { everybody: 'FFC00000', guide: 'FFA6A6A6' } as const;
const THEME_TABS: Readonly<Record<string, string>> = {
  农户情况: 'FF2E75B6',
  产业和带动: 'FF548235',
  村级工作: 'FF7030A0',
};
const tab = (argb: string) => ({ properties: { tabColor: { argb } } as exceljs.WorksheetProperties });

/** What says who the row is about stays in sight while scrolling. */
function frozenColumns({ key, all }: Entity): number {
  return { household: 4, person: 3, manualCheck: 2, finding: 1 }[key] ?? (all === undefined ? 1 : 2);
}

/** The library's zip carries the time of day; ours does not. */
function repack(bytes: Uint8Array): Uint8Array {
  const { value: zip } = readZip(bytes, '');
  if (!zip) throw new Error('the workbook just written cannot be read');
  return writeZip(zip.names().map((name) => ({ name: name.replace(/^\/+/, ''), data: zip.bytes(name)! })));
}
