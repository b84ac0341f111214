import type { Worksheet } from 'exceljs';
import type { Entity, Field } from '../../model/index.js';
import { columnLetters } from '../../office/index.js';
import type { Plan } from '../../plan/index.js';
import { LAST_ROW, TABLE_HEADER_ROW } from '../layout.js';
import { type ChoiceList, choicesOf } from './choices.js';
import { protect } from './protect.js';
import { STYLES } from './styles.js';

export const DICTIONARY_SHEET = '字典';
const FIRST_ROW = 3;

/** The columns of the sheet 字典: equal lists share one column. */
export class Dictionary {
  private readonly columns = new Map<string, { list: ChoiceList; column: number }>();

  constructor(
    private readonly entities: readonly Entity[],
    private readonly plan: Plan,
  ) {
    for (const field of entities.flatMap(({ fields }) => fields)) {
      const list = choicesOf(field, plan);
      if (list === undefined || list.values.length === 0) continue;
      const key = list.values.join('\n');
      if (!this.columns.has(key)) this.columns.set(key, { list, column: this.columns.size + 1 });
    }
  }

  /** Reference to the list of a field, e.g. `字典!$B$3:$B$6` or `农户!$A$4:$A$20000`; undefined for a field without choices. */
  rangeOf(field: Field): string | undefined {
    if (field.keyOf !== undefined) return this.keysOf(field.keyOf);
    const entry = this.columns.get(choicesOf(field, this.plan)?.values.join('\n') ?? '');
    if (entry === undefined) return undefined;
    const column = `$${columnLetters(entry.column)}$`;
    return `${DICTIONARY_SHEET}!${column}${FIRST_ROW}:${column}${FIRST_ROW + entry.list.values.length - 1}`;
  }

  /** The column of numbers of another sheet, as far down as it can be filled. */
  private keysOf(key: string): string | undefined {
    const owner = this.entities.find((entity) => entity.key === key);
    if (!owner) return undefined;
    const column = `$${columnLetters(owner.fields.findIndex((field) => field.key === owner.identity[0]) + 1)}$`;
    return `${owner.name}!${column}${TABLE_HEADER_ROW + 1}:${column}${LAST_ROW}`;
  }

  writeTo(sheet: Worksheet): void {
    const lists = [...this.columns.values()].map(({ list }) => list);
    sheet.columns = lists.map(({ values }) => ({
      width: Math.min(50, 4 + 2 * Math.max(4, ...values.map((v) => v.length))),
    }));
    const title = sheet.getRow(1);
    title.height = 24;
    title.getCell(1).value = '下拉选项（由系统生成，不要改）';
    title.getCell(1).style = STYLES.title;
    title.commit();
    const headings = sheet.getRow(2);
    lists.forEach((list, index) => {
      const cell = headings.getCell(index + 1);
      cell.value = list.title;
      cell.style = STYLES.header;
    });
    headings.commit();
    const height = Math.max(...lists.map(({ values }) => values.length));
    for (let index = 0; index < height; index++) {
      const row = sheet.getRow(FIRST_ROW + index);
      lists.forEach(({ values }, column) => {
        const value = values[index];
        if (value !== undefined) row.getCell(column + 1).value = value;
      });
      row.commit();
    }
    protect(sheet);
    sheet.commit();
  }
}
