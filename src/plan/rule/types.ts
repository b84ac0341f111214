import type { Entity, Field } from '../../model/index.js';
import { type AnyDerivation, RuleRecord } from './record.js';

/** A CEL type made from a field table: the class of its values and the types of their fields. */
export interface RecordType {
  name: string;
  ctor: new (...args: never[]) => object;
  fields: Record<string, string>;
}

const CEL_TYPES: Record<Field['type'], string> = {
  text: 'string',
  id: 'string',
  integer: 'int',
  decimal: 'double',
  money: 'double',
  date: 'string',
  month: 'string',
  bool3: 'bool',
  enum: 'string',
  enums: 'list<string>',
};

interface Leaf {
  type: string;
  get(record: RuleRecord): unknown;
}
type Tree = Map<string, Leaf | Tree>;

/**
 * The types of one entity, innermost groups first, the entity's own last: `Household` with a field `water` of type `HouseholdWater`.
 * `extra` adds fields that are no cells, such as a household's `persons`.
 */
export function recordTypes(
  entity: Entity,
  derivations: readonly AnyDerivation[],
  extra: Record<string, { type: string; get(record: never): unknown }> = {},
): { types: RecordType[]; ctor: typeof RuleRecord } {
  const tree: Tree = new Map();
  for (const field of entity.fields) {
    place(tree, field.key, { type: CEL_TYPES[field.type], get: (record) => record.read(entity, field) });
  }
  for (const derivation of derivations) {
    place(tree, derivation.key, { type: derivation.type, get: (record) => record.derive(entity, derivation) });
  }
  for (const [key, { type, get }] of Object.entries(extra)) tree.set(key, { type, get: get as Leaf['get'] });
  const types: RecordType[] = [];
  const Own = class extends RuleRecord {};
  const fields = define(Own.prototype, tree, capital(entity.key), types, (self) => self as RuleRecord);
  types.push({ name: capital(entity.key), ctor: Own as unknown as RecordType['ctor'], fields });
  return { types, ctor: Own };
}

function place(tree: Tree, key: string, leaf: Leaf): void {
  const path = key.split('.');
  const last = path.pop() as string;
  let at = tree;
  for (const step of path) {
    let next = at.get(step);
    if (!(next instanceof Map)) {
      next = new Map();
      at.set(step, next);
    }
    at = next;
  }
  at.set(last, leaf);
}

/** Puts a getter for every key of `tree` on `prototype`; groups become classes of their own. Returns the field types. */
function define(
  prototype: object,
  tree: Tree,
  name: string,
  types: RecordType[],
  recordOf: (self: unknown) => RuleRecord,
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [key, node] of tree) {
    if (node instanceof Map) {
      const Group = class {
        constructor(readonly record: RuleRecord) {}
      };
      const groupName = name + capital(key);
      const groupFields = define(
        Group.prototype,
        node,
        groupName,
        types,
        (self) => (self as { record: RuleRecord }).record,
      );
      types.push({ name: groupName, ctor: Group as unknown as RecordType['ctor'], fields: groupFields });
      getter(prototype, key, (self) => new Group(recordOf(self)));
      fields[key] = groupName;
    } else {
      getter(prototype, key, (self) => node.get(recordOf(self)));
      fields[key] = node.type;
    }
  }
  return fields;
}

const getter = (prototype: object, key: string, get: (self: unknown) => unknown): void => {
  Object.defineProperty(prototype, key, {
    get() {
      return get(this);
    },
  });
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
