import type { Entity, Field } from '../../model/index.js';
import type { XlsxRow, XlsxSheet } from '../../office/index.js';
import { headerForm, withoutBracket } from '../text/fold.js';

/** Columns of a form sheet, left to right. */
export const FORM_HEADERS = { group: '分组', name: '项目', answer: '填写', help: '说明' } as const;

const DEPTH = 10;

export interface HeaderRow {
  row: XlsxRow;
  /** At least half of the entity's fields (of a form's own headers) stand in it. */
  enough: boolean;
}

/** Finds the field whose name a header shows; a unit in brackets and the mark of a compulsory field do not matter. */
export function fieldFinder(fields: readonly Field[]): (header: string) => Field | undefined {
  const byName = new Map<string, Field>();
  for (const field of fields) {
    byName.set(headerForm(field.name), field);
    if (field.unit) byName.set(headerForm(`${field.name}(${field.unit})`), field);
  }
  return (header) => {
    const form = headerForm(header);
    return byName.get(form) ?? byName.get(withoutBracket(form));
  };
}

/** The row of field names among a sheet's first rows: the first with half of them, else the one with most. */
export function locateHeader(sheet: XlsxSheet, entity: Entity): HeaderRow | undefined {
  const form = entity.layout === 'form';
  const finder = form ? undefined : fieldFinder(entity.fields);
  const wanted = form ? 2 : Math.ceil(entity.fields.length / 2);
  let best: { row: XlsxRow; found: number } | undefined;
  for (const row of sheet.rows) {
    if (row.row > DEPTH) break;
    const found = row.cells.filter((cell) => (finder ? finder(cell.text) : isFormHeader(cell.text))).length;
    if (found >= wanted) return { row, enough: true };
    if (found > 1 && found > (best?.found ?? 0)) best = { row, found };
  }
  return best && { row: best.row, enough: false };
}

const isFormHeader = (text: string): boolean =>
  [FORM_HEADERS.name, FORM_HEADERS.answer].some((h) => headerForm(text) === h);
