import type { DepartmentData, DerivationSettings, Entry, TownData } from '../model/index.js';
import {
  bookTypes,
  DepartmentRecord,
  type Plan,
  type RowsOf,
  SettingsRecord,
  settingsEntry,
  TownRecord,
  type WithOptional,
} from '../plan/index.js';
import { type Case, faultOf } from './world.js';

/** The only subject of the town's or a department's workbook, with what its rules may read. */
export function caseOfBook(data: TownData | DepartmentData, plan: Plan): Case {
  const settings: DerivationSettings = { asOf: data.asOf, schoolAge: plan.settings.schoolAge };
  const { villageCode: id, villageName: name } = data.origin;
  const tables = new Map(
    [...bookTypes].flatMap(([entity, { ctor }]) => {
      const rows = data.tables[entity.key];
      return rows ? [[entity.key, rows.map((row) => new ctor(row, settings, row, faultOf(row)))] as const] : [];
    }),
  );
  const optional: RowsOf = ({ key }) => tables.get(key);
  const common = { asOf: data.asOf, set: new SettingsRecord(settingsEntry(plan.settings), settings) };
  if ('town' in data) {
    const entry = data.town as Entry;
    const town = Object.assign(new TownRecord(entry, settings, entry, faultOf(entry)), {
      optional,
    } satisfies WithOptional);
    return { subject: { level: '镇', id, name }, entry, context: { ...common, town } };
  }
  const entry = data.department as Entry;
  const record = new DepartmentRecord(entry, settings, entry, faultOf(entry));
  const department = Object.assign(record, { optional } satisfies WithOptional);
  return { subject: { level: '部门', id, name }, entry, context: { ...common, department } };
}
