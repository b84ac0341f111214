import type { Worksheet } from 'exceljs';
import type { Entity, Field, Value } from '../../model/index.js';
import { columnLetters } from '../../office/index.js';
import type { Plan } from '../../plan/index.js';
import { LAST_ROW, TABLE_HEADER_ROW } from '../layout.js';
import { cellValue } from './cell-value.js';
import type { Dictionary } from './dictionary.js';
import { inputRule } from './input-rule.js';
import { protect } from './protect.js';
import { fieldStyle, STYLES } from './styles.js';

/** A sheet with one row a record: title, group headings, field names, then the rows. */
export function writeTable(
  sheet: Worksheet,
  { name, help, fields }: Entity,
  rows: readonly Readonly<Record<string, Value>>[],
  plan: Plan,
  dictionary: Dictionary,
): void {
  sheet.columns = fields.map((field) => ({ width: field.width + 2, style: fieldStyle(field) }));
  writeTitle(sheet, name, help, fields.length);
  writeGroups(sheet, fields);
  const header = sheet.getRow(TABLE_HEADER_ROW);
  header.height = 34;
  fields.forEach((field, index) => {
    const cell = header.getCell(index + 1);
    cell.value = field.name;
    cell.style = field.required === 'error' ? STYLES.requiredHeader : STYLES.header;
  });
  header.commit();
  rows.forEach((values, index) => {
    const row = sheet.getRow(TABLE_HEADER_ROW + 1 + index);
    fields.forEach((field, column) => {
      const value = cellValue(field, values[field.key], plan);
      if (value !== null) row.getCell(column + 1).value = value;
    });
    row.commit();
  });
  fields.forEach((field, index) => {
    const rule = inputRule(field, dictionary);
    const column = columnLetters(index + 1);
    // Not in the library's type: whole ranges, which it writes as they are.
    const ranges = (sheet as unknown as { dataValidations: { add(range: string, rule: unknown): void } })
      .dataValidations;
    if (rule) ranges.add(`${column}${TABLE_HEADER_ROW + 1}:${column}${LAST_ROW}`, rule);
  });
  const last = Math.max(TABLE_HEADER_ROW + 1, TABLE_HEADER_ROW + rows.length);
  sheet.autoFilter = `A${TABLE_HEADER_ROW}:${columnLetters(fields.length)}${last}`;
  protect(sheet);
  sheet.commit();
}

function writeTitle(sheet: Worksheet, name: string, help: string, width: number): void {
  const row = sheet.getRow(1);
  row.height = 26;
  for (let column = 1; column <= width; column++) row.getCell(column).style = STYLES.hint;
  // Plain text: the stream writer keeps one shared string for all rich texts.
  row.getCell(1).value = `${name}：${help}`;
  row.commit();
}

function writeGroups(sheet: Worksheet, fields: readonly Field[]): void {
  const row = sheet.getRow(2);
  row.height = 20;
  let start = 0;
  fields.forEach((field, index) => {
    row.getCell(index + 1).style = STYLES.group;
    if (index === 0 || fields[index - 1]!.group !== field.group) row.getCell(index + 1).value = field.group;
  });
  for (let index = 1; index <= fields.length; index++) {
    if (index < fields.length && fields[index]!.group === fields[start]!.group) continue;
    if (index - start > 1) sheet.mergeCells(2, start + 1, 2, index);
    start = index;
  }
  row.commit();
}
