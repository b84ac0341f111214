import { derivations, type Entity, optionalSheets, type Relation } from '../../model/index.js';
import type { AnyDerivation, RuleRecord } from './record.js';
import { note, noteSheet } from './trace.js';
import { recordTypes } from './types.js';

/** Rows of an optional sheet: a record's own, or all; undefined when nobody has filled the sheet. */
export type RowsOf = (entity: Entity) => readonly RuleRecord[] | undefined;
/** A record that knows rows of optional sheets. */
export interface WithOptional {
  readonly optional?: RowsOf;
}

const derived: Readonly<Record<string, readonly AnyDerivation[]>> = derivations;

export const typeOf = ({ key }: Entity): string => key.charAt(0).toUpperCase() + key.slice(1);

/** `<owner>.<as>`: the rows that hang on one record of the entity `owner`: `household.visits`, `person.eduAids`, `enterprise.linked`. */
export const ofOne = (owner: string) =>
  Object.fromEntries(
    optionalSheets.flatMap((entity) =>
      (entity.belongsTo ?? [])
        .filter(({ to }) => to === owner)
        .map((relation) => [
          relation.as,
          {
            type: relation.many ? `list<${typeOf(entity)}>` : typeOf(entity),
            get: (record: RuleRecord & WithOptional): unknown => ownRows(record, entity, owner, relation),
          },
        ]),
    ),
  );

const KINDS: Readonly<Record<string, string>> = { household: '这一户', person: '这个人' };

function ownRows(record: RuleRecord & WithOptional, entity: Entity, owner: string, { as, many }: Relation): unknown {
  const rows = rowsOf(record, entity);
  if (rows === undefined || many) return rows;
  const missing = rows.length === 0 ? [`《${entity.name}》里的${KINDS[owner] ?? '这一项'}`] : [];
  note({ entry: record.entry, sheet: entity.name, key: `${owner}.${as}`, name: entity.name, missing });
  return rows[0];
}

/** `village.visits` …: all rows. */
export const ofAll = Object.fromEntries(
  optionalSheets.map((entity) => [
    entity.all!,
    { type: `list<${typeOf(entity)}>`, get: (record: RuleRecord & WithOptional) => rowsOf(record, entity) },
  ]),
);

/** The rows of a sheet as a rule sees them; a sheet that nobody has filled is noted as missing. */
export function rowsOf(record: WithOptional, entity: Entity): readonly RuleRecord[] | undefined {
  const rows = record.optional?.(entity);
  if (rows === undefined && entity.supporting) return [];
  if (rows === undefined) noteSheet(entity.name);
  return rows;
}

/** The types of the optional sheets' rows; those that rows hang on come after their rows. */
export const optionalTypes = new Map(
  optionalSheets
    .map((entity) => ({ entity, rows: ofOne(entity.key) }))
    .sort((a, b) => Object.keys(a.rows).length - Object.keys(b.rows).length)
    .map(({ entity, rows }) => [entity, recordTypes(entity, derived[entity.key] ?? [], rows)]),
);
