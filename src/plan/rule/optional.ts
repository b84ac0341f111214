import { derivations, type Entity, householdSheets } from '../../model/index.js';
import type { AnyDerivation, RuleRecord } from './record.js';
import { note, noteSheet } from './trace.js';
import { recordTypes } from './types.js';

/** Rows of an optional sheet: a household's own, or all; undefined when nobody has filled the sheet. */
export type RowsOf = (entity: Entity) => readonly RuleRecord[] | undefined;
/** A record that knows rows of optional sheets. */
export interface WithOptional {
  readonly optional?: RowsOf;
}

const derived: Readonly<Record<string, readonly AnyDerivation[]>> = derivations;

/** The types of the optional sheets' rows. */
export const optionalTypes = new Map(
  householdSheets.map((entity) => [entity, recordTypes(entity, derived[entity.key] ?? [])]),
);

const typeOf = ({ key }: Entity): string => key.charAt(0).toUpperCase() + key.slice(1);

/** `household.income`, `household.visits` …: the rows of one household. */
export const ofOne = Object.fromEntries(
  householdSheets.map((entity) => {
    const { as, many } = entity.belongsTo!;
    const type = many ? `list<${typeOf(entity)}>` : typeOf(entity);
    const get = (record: RuleRecord & WithOptional): unknown => {
      const rows = rowsOf(record, entity);
      if (rows === undefined || many) return rows;
      const missing = rows.length === 0 ? [`《${entity.name}》里的这一户`] : [];
      note({ entry: record.entry, sheet: entity.name, key: `household.${as}`, name: entity.name, missing });
      return rows[0];
    };
    return [as, { type, get }];
  }),
);

/** `village.visits` …: the rows of all households. */
export const ofAll = Object.fromEntries(
  householdSheets.map((entity) => [
    entity.belongsTo!.all,
    { type: `list<${typeOf(entity)}>`, get: (record: RuleRecord & WithOptional) => rowsOf(record, entity) },
  ]),
);

function rowsOf(record: WithOptional, entity: Entity): readonly RuleRecord[] | undefined {
  const rows = record.optional?.(entity);
  if (rows === undefined) noteSheet(entity.name);
  return rows;
}
