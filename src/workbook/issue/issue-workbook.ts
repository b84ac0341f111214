import exceljs from 'exceljs';
import { entitiesOf, type Value } from '../../model/index.js';
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

/** Values by field key, as in {@link Entry.values}. */
export type RecordValues = Readonly<Record<string, Value>>;

export interface IssueOptions {
  plan: Plan;
  /** Whose workbook it is: decides the sheets, the cover and the questions. */
  unit: BookUnit;
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
 * Makes the workbook that a village, the town or a department fills in, as the bytes of an .xlsx: cover, 说明, 字典 and a sheet
 * per entity. Unless `rows` brings them, 人工核查 lists the items that only people can answer, and 责任体系 the villages.
 */
export async function issueBook({ plan, unit, rows = {}, marker, origins }: IssueOptions): Promise<Uint8Array> {
  const entities = entitiesOf(unit.book);
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
  const cover = book.addWorksheet(COVER_SHEET, { views: [{ showGridLines: false }], pageSetup: portrait });
  const names = (book as unknown as { definedNames: { add(ref: string, name: string): void } }).definedNames;
  for (const { ref, definedName } of writeCover(cover, plan, unit, marker, highestSerial(rows.finding)))
    names.add(ref, definedName);
  writeNotes(
    book.addWorksheet('说明', { views: [{ showGridLines: false }], pageSetup: portrait }),
    plan,
    unit,
    entities,
    marker,
  );
  const dictionary = new Dictionary(entities, plan);
  dictionary.writeTo(
    book.addWorksheet(DICTIONARY_SHEET, { views: [{ state: 'frozen', ySplit: 2 }], pageSetup: landscape }),
  );
  for (const entity of entities) {
    const given = rows[entity.key] ?? known(entity.key, plan, unit);
    const isForm = entity.layout === 'form';
    const frozen = isForm ? { ySplit: FORM_HEADER_ROW } : { xSplit: frozenColumns(entity), ySplit: TABLE_HEADER_ROW };
    const sheet = book.addWorksheet(entity.name, {
      views: [{ state: 'frozen', ...frozen }],
      pageSetup: isForm ? portrait : landscape,
    });
    if (isForm) writeForm(sheet, entity, given[0] ?? {}, plan, dictionary);
    else writeTable(sheet, entity, given, plan, dictionary);
  }
  if (origins) {
    const views = [{ state: 'frozen', ySplit: 2 } as const];
    writeOrigins(book.addWorksheet(ORIGINS_SHEET, { views, pageSetup: landscape }), origins);
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
  return openItems(plan, unit).map(({ id, question, subject }) => ({ item: id, question, subjectLevel: subject }));
}

/** What says who the row is about stays in sight while scrolling. */
function frozenColumns({ key }: { key: string }): number {
  return { household: 4, person: 3, manualCheck: 2, finding: 1 }[key] ?? 1;
}

/** The library's zip carries the time of day; ours does not. */
function repack(bytes: Uint8Array): Uint8Array {
  const { value: zip } = readZip(bytes, '');
  if (!zip) throw new Error('the workbook just written cannot be read');
  return writeZip(zip.names().map((name) => ({ name: name.replace(/^\/+/, ''), data: zip.bytes(name)! })));
}
