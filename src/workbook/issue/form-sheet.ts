import type { Worksheet } from 'exceljs';
import type { Entity, Field, Value } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import { cellValue } from './cell-value.js';
import type { Dictionary } from './dictionary.js';
import { inputRule } from './input-rule.js';
import { protect } from './protect.js';
import { fieldStyle, STYLES } from './styles.js';

const HEADER = ['分组', '项目', '填写', '说明'];
export const FORM_HEADER_ROW = 2;

/** A sheet with one record: a line per field. */
export function writeForm(
  sheet: Worksheet,
  { name, help, fields }: Entity,
  values: Readonly<Record<string, Value>>,
  plan: Plan,
  dictionary: Dictionary,
): void {
  sheet.columns = [{ width: 14 }, { width: 24 }, { width: 36 }, { width: 46 }];
  const title = sheet.getRow(1);
  title.height = 40;
  for (let column = 1; column <= HEADER.length; column++) title.getCell(column).style = STYLES.text;
  // Plain text: the stream writer keeps one shared string for all rich texts.
  title.getCell(1).value = `${name}：${help}`;
  sheet.mergeCells(1, 1, 1, HEADER.length);
  title.commit();
  const header = sheet.getRow(FORM_HEADER_ROW);
  header.height = 22;
  HEADER.forEach((text, index) => {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.style = STYLES.group;
  });
  header.commit();
  fields.forEach((field, index) => {
    const row = sheet.getRow(FORM_HEADER_ROW + 1 + index);
    const input = row.getCell(3);
    [field.group, field.name, undefined, explanation(field)].forEach((text, column) => {
      const cell = row.getCell(column + 1);
      if (text !== undefined) cell.value = text;
      cell.style = column === 1 ? (field.required === 'error' ? STYLES.requiredHeader : STYLES.label) : STYLES.fixed;
    });
    input.style = { ...fieldStyle(field, true), alignment: { vertical: 'middle', horizontal: 'left', wrapText: true } };
    input.value = cellValue(field, values[field.key], plan);
    const rule = inputRule(field, dictionary);
    if (rule) input.dataValidation = rule;
    row.commit();
  });
  protect(sheet);
  sheet.commit();
}

const explanation = ({ unit, help }: Field): string => [unit ? `单位：${unit}。` : '', help ?? ''].join('');
