import { type CellPlace, type Diagnostic, maskNumbers, type Outcome } from '../diagnostics/index.js';
import { compact, headerForm, isIdNumber, type Value } from '../model/index.js';
import { address } from '../office/index.js';
import * as say from './codes.js';
import { type LocatedHeader, likeliestHeader, locateHeader } from './locate.js';
import type { Mapping } from './mapping/mapping.js';
import { readValue } from './read-value.js';
import type { Register, RegisterRecord, Statement } from './register.js';
import { readSource } from './source/read-source.js';
import type { SourceCell } from './source/sheet.js';

/**
 * Reads a register: `mappings` are the layouts that it may have (the one that knows most of its headers is taken). Columns in any
 * order, title rows above, xlsx or csv. All rows of all villages are read; {@link ofVillage} chooses.
 * Codes: FILE (office), REG-003 … 009, 013.
 */
export function readRegister(bytes: Uint8Array, file: string, mappings: readonly Mapping[]): Outcome<Register> {
  const source = readSource(bytes, file);
  if (!source.value) return { diagnostics: source.diagnostics };
  const diagnostics = [...source.diagnostics];
  const headers = source.value.flatMap((sheet) => mappings.flatMap((mapping) => locateHeader(sheet, mapping) ?? []));
  const best = headers.sort((a, b) => known(b) - known(a))[0];
  if (!best) {
    const near = likeliestHeader(source.value);
    const seen = near?.texts.slice(0, 6).map((text) => maskNumbers(text.slice(0, 200)).slice(0, 12));
    const found =
      near && seen ? `${near.sheet ? `“${near.sheet}”` : ''}第${near.row}行（${seen.join('、')}）` : undefined;
    const message =
      `“${file}”的前15行里没有认得的表头，${found ? `最像表头的是${found}` : '也没有文字'}。` +
      `认得的登记表有：${mappings.map(({ name }) => name).join('、')}。`;
    return {
      diagnostics: [
        ...diagnostics,
        say.registerUnknown({ place: { kind: 'file', file }, ...(found && { found }), message }),
      ],
    };
  }
  diagnostics.push(...headerRemarks(best));
  const records = readRecords(best, diagnostics);
  if (records.length === 0)
    diagnostics.push(say.nothingRead({ place: { kind: 'file', file }, message: `“${file}”的表头下面没有数据。` }));
  // A household may have several loans.
  if (!best.mapping.sheet) diagnostics.push(...repeated(records, best.mapping));
  const value: Register = {
    mapping: best.mapping,
    file,
    records,
    rowCount: records.length,
    columns: best.columns.map(({ text, column }) => ({ header: text, fields: column.fields.map(({ path }) => path) })),
  };
  return { value, diagnostics };
}

/** Unknown headers count against a layout, so that a general one does not beat the right one. */
const known = (header: LocatedHeader): number => header.columns.length - header.unused.length / 2;

const placeOf = ({ sheet }: LocatedHeader, row: number, col?: number, header?: string): CellPlace => ({
  kind: 'cell',
  file: sheet.file,
  sheet: sheet.sheet,
  row,
  ...(col !== undefined && { cell: address(col, row) }),
  ...(header !== undefined && { header: headerForm(header) }),
});

function headerRemarks(header: LocatedHeader): Diagnostic[] {
  const { unused, twice } = header;
  const found = twice.map(({ col, text }) =>
    say.headerTwice({
      place: placeOf(header, header.row, col, text),
      found: text,
      message: `“${text}”这个栏目已经有一列，这一列没有读。`,
    }),
  );
  if (unused.length > 0) {
    const list = unused.map(({ text }) => `“${maskNumbers(text)}”`).join('、');
    found.push(say.columnsUnused({ place: placeOf(header, header.row), message: `没有用到的列：${list}。` }));
  }
  return found;
}

function readRecords(header: LocatedHeader, diagnostics: Diagnostic[]): RegisterRecord[] {
  const { sheet, mapping, columns } = header;
  const records: RegisterRecord[] = [];
  for (const { row, cells } of sheet.rows) {
    if (row <= header.row) continue;
    const at = new Map(cells.map((cell) => [cell.col, cell]));
    const filled = columns.filter(({ col }) => (at.get(col)?.text.trim() ?? '') !== '');
    // 合计, 填表人 … below the table, and the numbers 1 2 3 of the columns below the header.
    if (filled.length < 2 || filled.every(({ col }) => /^\(?\d{1,2}\)?$/.test(compact(at.get(col)!.text)))) continue;
    const place = placeOf(header, row);
    const statements = new Map<string, Statement>();
    let village: string | undefined;
    let damaged = false;
    for (const { col, text: title, column } of columns) {
      const cell: SourceCell = at.get(col) ?? { col, text: '', numeric: false };
      const cellPlace = placeOf(header, row, col, title);
      if (column.role === 'village') village = compact(cell.text) || undefined;
      for (const { path, field } of column.fields) {
        if (path === 'person.idNumber' && cell.numeric && cell.text.replace(/\D/g, '').length > 15) {
          damaged = true;
          const message = '证件号码存成了数字，后面几位已经丢失。';
          diagnostics.push(
            say.idMistyped({ place: cellPlace, message, fix: ['从原系统重新导出，把这一列设成文本。'] }),
          );
          continue;
        }
        const options = readValue(cell.text, column, field);
        if (options === 'unreadable') {
          const found = maskNumbers(cell.text.trim());
          const message = `“${found}”不是“${field.name}”能填的内容，这一格没有读。`;
          diagnostics.push(say.valueUnreadable({ place: cellPlace, found, message }));
        } else if (options !== undefined)
          statements.set(path, { options, text: cell.text.trim(), place: cellPlace, column });
      }
    }
    for (const { target, value } of mapping.implies)
      if (!statements.has(target.path)) statements.set(target.path, { options: [value], text: '在册', place });
    const text = (path: string): string | undefined => {
      const value: Value | undefined = statements.get(path)?.options[0];
      return value === undefined ? undefined : String(value);
    };
    const idNumber = text('person.idNumber');
    const idRight =
      idNumber !== undefined && isIdNumber(idNumber.slice(0, 18)) && [18, 20, 22].includes(idNumber.length);
    const personId = text('person.personId');
    const householdId = text('household.householdId') ?? text('person.householdId');
    const name = mapping.kind === 'person' ? text('person.name') : (text('household.headName') ?? text('person.name'));
    if (idNumber !== undefined && !idRight) {
      const { place: idPlace } = statements.get('person.idNumber')!;
      const wrong = idNumber.length === 18 ? '校验码不对' : `有 ${idNumber.length} 位`;
      const message = `证件号码${wrong}，按人编号、户编号匹配。`;
      diagnostics.push(say.idMistyped({ place: idPlace, found: maskNumbers(idNumber), message }));
    }
    if (idNumber === undefined && personId === undefined && householdId === undefined) {
      // What has neither number nor name is no record but a remark below the table.
      if (damaged || name !== undefined)
        diagnostics.push(say.rowWithoutKey({ place, message: '这一行没有可用的号码。' }));
      if (name === undefined) continue;
    }
    records.push({
      place,
      idRight,
      statements,
      ...(idNumber !== undefined && { idNumber: idRight ? idNumber.slice(0, 18) : idNumber }),
      ...(personId !== undefined && { personId }),
      ...(householdId !== undefined && { householdId }),
      ...(name !== undefined && { name }),
      ...(village !== undefined && { village }),
    });
  }
  return records;
}

function repeated(records: readonly RegisterRecord[], { kind }: Mapping): Diagnostic[] {
  const found: Diagnostic[] = [];
  const first = new Map<string, RegisterRecord>();
  for (const record of records) {
    const keys =
      kind === 'person'
        ? [record.idNumber && `证件号码 ${record.idNumber}`, record.personId && `人编号 ${record.personId}`]
        : [record.householdId && `户编号 ${record.householdId}`];
    const key = keys.find((one) => one !== undefined && first.has(one));
    for (const one of keys) if (one !== undefined && !first.has(one)) first.set(one, record);
    if (key === undefined) continue;
    const { place } = first.get(key)!;
    found.push(
      say.rowTwice({
        place: record.place,
        message: `${key.split(' ')[0]}与第 ${place.row} 行相同。`,
        related: [{ place, message: '第一次出现' }],
      }),
    );
  }
  return found;
}

/** The records of a village: named with its name or code, or all when the register does not say. */
export const ofVillage = (register: Register, village: { name: string; fullName: string; code: string }): Register => ({
  ...register,
  records: register.records.filter(
    (record) =>
      record.village === undefined ||
      [village.name, village.fullName, village.code].some((name) => record.village === name) ||
      record.village.replace(/(村民委员会|村委会|社区居民委员会|居委会)$/, '') ===
        village.name.replace(/(村|社区)$/, ''),
  ),
});
