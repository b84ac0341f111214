import {
  type Computed,
  type DerivationSettings,
  type Entity,
  type Entry,
  entities,
  type Field,
} from '../../model/index.js';
import { isDeep, note, type Operand } from './trace.js';

const NOTHING: readonly string[] = [];

/** A derivation, whatever it is derived from. */
export interface AnyDerivation {
  key: string;
  name: string;
  type: 'bool' | 'int' | 'double';
  // biome-ignore lint/suspicious/noExplicitAny: one table holds derivations of several entities
  compute(subject: any, settings: DerivationSettings): Computed<boolean> | Computed<number>;
}

/** A record as rules see it: `record.water.quantityOk`. Blank, 不详 and everything on a faulty row are absent keys. */
export class RuleRecord {
  private readonly computed = new Map<string, Computed<boolean> | Computed<number>>();
  /** What has been read before: many rules read the same cells. */
  private readonly cells = new Map<Field, { operand: Operand; value: unknown }>();

  constructor(
    readonly entry: Entry,
    readonly settings: DerivationSettings,
    /** What derivations are given instead of the entry: without what faulty rows say. */
    private readonly subject: unknown = entry,
    /** Why nothing of this record is known, e.g. that its row has an error. */
    private readonly unreadable?: string,
  ) {}

  read(entity: Entity, field: Field): unknown {
    let known = this.cells.get(field);
    if (!known) {
      known = this.cell(entity, field);
      this.cells.set(field, known);
    }
    note(known.operand);
    return known.value;
  }

  private cell(entity: Entity, field: Field): { operand: Operand; value: unknown } {
    const value = this.unreadable === undefined ? known(field, this.entry.values[field.key]) : undefined;
    const operand = {
      entry: this.entry,
      sheet: entity.name,
      key: `${entity.key}.${field.key}`,
      name: field.name,
      missing: value === undefined ? [this.unreadable ?? field.name] : NOTHING,
      ...(value !== undefined && { value }),
    };
    return { operand, value: typeof value === 'number' && field.type === 'integer' ? BigInt(value) : value };
  }

  derive(entity: Entity, derivation: AnyDerivation): unknown {
    let computed = this.computed.get(derivation.key);
    if (!computed || isDeep()) {
      computed =
        this.unreadable === undefined
          ? derivation.compute(isDeep() ? watched(this.subject) : this.subject, this.settings)
          : { missing: [this.unreadable] };
      this.computed.set(derivation.key, computed);
    }
    const value = 'value' in computed ? computed.value : undefined;
    note({
      entry: this.entry,
      sheet: entity.name,
      key: `${entity.key}.${derivation.key}`,
      name: derivation.name,
      missing: 'missing' in computed ? computed.missing : [],
      ...(value !== undefined && { value }),
    });
    return typeof value === 'number' && derivation.type === 'int' ? BigInt(value) : value;
  }
}

function known(field: Field, value: Entry['values'][string] | undefined) {
  if (value === undefined || value === '') return undefined;
  if (field.type === 'bool3') return value === '是' ? true : value === '否' ? false : undefined;
  if (field.type === 'integer') return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
  return value;
}

/** The subject of a derivation, every cell it is asked for noted as an operand of its own. */
function watched(subject: unknown): unknown {
  const { values, persons, ...rest } = subject as Entry & { persons?: Entry[] };
  const entity = entityOf(rest.at.sheet);
  const read = (key: string | symbol) => {
    const value = values[key as string];
    const field = entity?.fields.find((one) => one.key === key);
    if (entity && field) {
      const missing = value === undefined ? [field.name] : [];
      const operand = { sheet: entity.name, key: `${entity.key}.${field.key}`, name: field.name, missing };
      note({ ...operand, entry: subject as Entry, ...(value !== undefined && { value }) });
    }
    return value;
  };
  return {
    ...rest,
    ...(persons && { persons: persons.map(watched) }),
    values: new Proxy(values, { get: (_, key) => read(key) }),
  };
}

const entityOf = (sheet: string): Entity | undefined => entities.find(({ name }) => name === sheet);
