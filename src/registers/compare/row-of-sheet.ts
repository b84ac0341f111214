import type { Entity, Entry } from '../../model/index.js';
import { sameValue } from '../read-value.js';
import type { RegisterRecord } from '../register.js';

/**
 * The row of a sheet, among those of one household, that a register's record is about: the one that agrees with it in most columns.
 * One candidate alone is taken as it is; of several, none when none agrees in anything.
 */
export function rowOfSheet(sheet: Entity, record: RegisterRecord, rows: readonly Entry[]): Entry | undefined {
  if (rows.length < 2) return rows[0];
  const agreeing = (row: Entry): number =>
    sheet.fields.filter(({ key }) => {
      const value = row.values[key];
      const said = record.statements.get(`${sheet.key}.${key}`);
      return value !== undefined && said?.options.some((one) => sameValue(one, value));
    }).length;
  const best = rows.reduce((a, b) => (agreeing(b) > agreeing(a) ? b : a));
  return agreeing(best) > 0 ? best : undefined;
}
