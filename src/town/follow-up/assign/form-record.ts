import { HEAD_ROWS, readXlsx, type Table } from '../../../office/index.js';

/** What a form remembers of its sending, on a sheet that is not shown. */
export interface FormRecord {
  planId: string;
  townCode: string;
  unit: string;
  asOf: string;
  /** By 问题编号, then by field key: what the form said. */
  sent: Map<string, Record<string, string>>;
}

const SHEET = '交办底稿';
const MARK = 'cunbao-交办-1';

/** The record as a sheet: one line for each value. */
export function formRecordSheet({ planId, townCode, unit, asOf, sent }: FormRecord): Table {
  const column = (name: string) => ({ name, width: 20, align: 'left' as const });
  return {
    sheet: SHEET,
    title: MARK,
    unit: planId,
    asOf,
    columns: ['问题编号', '栏', '内容'].map(column),
    rows: [
      ['', 'townCode', townCode],
      ['', 'unit', unit],
      ...[...sent].flatMap(([id, values]) => Object.entries(values).map(([key, text]) => [id, key, text])),
    ],
    empty: '',
    notes: [],
    filter: false,
    veryHidden: true,
  };
}

/** Reads the record out of a form that came back; undefined when there is none (any more). */
export function readFormRecord(bytes: Uint8Array, file: string): FormRecord | undefined {
  const sheet = readXlsx(bytes, file).value?.sheets.find(({ name }) => name === SHEET);
  if (!sheet) return undefined;
  const head = sheet.rows.filter(({ row }) => row < HEAD_ROWS).flatMap(({ cells }) => cells.map(({ text }) => text));
  if (head[0] !== MARK) return undefined;
  const record: FormRecord = { planId: head[1] ?? '', asOf: head[2] ?? '', townCode: '', unit: '', sent: new Map() };
  for (const { row, cells } of sheet.rows) {
    if (row <= HEAD_ROWS) continue;
    const [id = '', key = '', text = ''] = [1, 2, 3].map((col) => cells.find((cell) => cell.col === col)?.text ?? '');
    if (id === '' && (key === 'townCode' || key === 'unit')) record[key] = text;
    else if (id !== '') record.sent.set(id, { ...record.sent.get(id), [key]: text });
  }
  return record;
}
