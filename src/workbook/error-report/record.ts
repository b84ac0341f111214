import { createHash } from 'node:crypto';
import { type Diagnostic, SEVERITY_WORDS, type Severity } from '../../diagnostics/index.js';
import { HEAD_ROWS, readXlsx, type Table } from '../../office/index.js';

/** One thing that a check said, without its address: rows move, records keep their numbers. */
export interface CheckEntry {
  /** Hash of code, sheet, record and column; equal things of one record share it. */
  key: string;
  severity: Severity;
  code: string;
  /** Where it stood then, in words. */
  place: string;
  message: string;
}

/** What a check said, kept in the error report so that the next check can say what was mended. */
export interface CheckRecord {
  villageCode: string;
  /** SHA-256 of the workbook, hex. */
  sha256: string;
  /** False when the check stopped before the rows: what comes after was not seen. */
  complete: boolean;
  entries: CheckEntry[];
}

const SHEET = '上次检查';
/** Stands for a village that could not be read: a blank cell would be no cell. */
const UNKNOWN = '-';
const MARK = 'cunbao-check-1';

/** What has no record (a sheet, a header, a blank 户编号) is known by what was found there. */
function keyOf({ code, place, found, message }: Diagnostic): string {
  const cell = place?.kind === 'cell' ? place : undefined;
  const known = cell?.record ?? found ?? (cell?.header ? '' : message);
  const parts = [code, cell?.sheet ?? '', known, cell?.header ?? ''];
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}

/** The record of a check; infos (also waived errors) are left out. */
export function checkRecord(diagnostics: readonly Diagnostic[], about: Omit<CheckRecord, 'entries'>): CheckRecord {
  const entries = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map((diagnostic): CheckEntry => {
      const { severity, code, place, message } = diagnostic;
      return { key: keyOf(diagnostic), severity, code, place: place?.kind === 'cell' ? cellText(place) : '', message };
    });
  return { ...about, entries };
}

function cellText({
  sheet,
  cell,
  row,
  header,
  record,
}: {
  sheet?: string;
  cell?: string;
  row?: number;
  header?: string;
  record?: string;
}): string {
  const at = [sheet, cell ?? (row && `第 ${row} 行`)].filter(Boolean).join('!');
  const about = [record, header].filter(Boolean).join(' ');
  return about ? `${at}（${about}）` : at;
}

/** The sheet that keeps a record: not shown by Excel or WPS, and untouched by mail and renaming. */
export function recordSheet({ villageCode, sha256, complete, entries }: CheckRecord): Table {
  const column = (name: string) => ({ name, width: 20, align: 'left' as const });
  return {
    sheet: SHEET,
    title: MARK,
    unit: villageCode || UNKNOWN,
    asOf: sha256,
    columns: ['识别码', '程度', '编号', '位置', '问题'].map(column),
    rows: entries.map(({ key, severity, code, place, message }) => [key, severity, code, place, message]),
    empty: '',
    notes: [complete ? 'complete' : 'stopped'],
    filter: false,
    veryHidden: true,
  };
}

/** Reads the record out of an error report; undefined for any other file. */
export function readCheckRecord(bytes: Uint8Array): CheckRecord | undefined {
  const sheet = readXlsx(bytes, '').value?.sheets.find(({ name }) => name === SHEET);
  if (!sheet) return undefined;
  const rows = sheet.rows.map(({ row, cells }) => ({ row, texts: cells.map(({ text }) => text) }));
  const head = rows.filter(({ row }) => row < HEAD_ROWS).flatMap(({ texts }) => texts);
  if (head[0] !== MARK || head[1] === undefined || head[2] === undefined) return undefined;
  const entries: CheckEntry[] = [];
  for (const { row, texts } of rows) {
    const [key, severity, code, place, message] = row > HEAD_ROWS && texts.length >= 4 ? alignedRow(texts) : [];
    if (key === undefined || !isSeverity(severity)) continue;
    entries.push({ key, severity, code: code ?? '', place: place ?? '', message: message ?? '' });
  }
  const complete = rows.some(({ texts }) => texts.length === 1 && texts[0] === 'complete');
  return { villageCode: head[1] === UNKNOWN ? '' : head[1], sha256: head[2], complete, entries };
}

/** A blank place has no cell of its own. */
const alignedRow = (texts: string[]): string[] => (texts.length === 4 ? [...texts.slice(0, 3), '', texts[3]!] : texts);

const isSeverity = (text: string | undefined): text is Severity => text !== undefined && text in SEVERITY_WORDS;
