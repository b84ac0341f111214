import type { Computed, DerivationSettings, Entity, Entry, Field } from '../../model/index.js';
import { note } from './trace.js';

/** A derivation, whatever it is derived from. */
export interface AnyDerivation {
  key: string;
  name: string;
  type: 'bool' | 'int';
  // biome-ignore lint/suspicious/noExplicitAny: one table holds derivations of several entities
  compute(subject: any, settings: DerivationSettings): Computed<boolean> | Computed<number>;
}

/** A record as rules see it: `record.water.quantityOk`. Blank, 不详 and everything on a faulty row are absent keys. */
export class RuleRecord {
  private readonly computed = new Map<string, Computed<boolean> | Computed<number>>();
  constructor(
    readonly entry: Entry,
    readonly settings: DerivationSettings,
    /** What derivations are given instead of the entry: without what faulty rows say. */
    private readonly subject: unknown = entry,
    /** Why nothing of this record is known, e.g. that its row has an error. */
    private readonly unreadable?: string,
  ) {}

  read(entity: Entity, field: Field): unknown {
    const value = this.unreadable === undefined ? known(field, this.entry.values[field.key]) : undefined;
    note({
      entry: this.entry,
      sheet: entity.name,
      key: `${entity.key}.${field.key}`,
      name: field.name,
      missing: value === undefined ? [this.unreadable ?? field.name] : [],
      ...(value !== undefined && { value }),
    });
    return typeof value === 'number' && field.type === 'integer' ? BigInt(value) : value;
  }

  derive(entity: Entity, derivation: AnyDerivation): unknown {
    let computed = this.computed.get(derivation.key);
    if (!computed) {
      computed =
        this.unreadable === undefined
          ? derivation.compute(this.subject, this.settings)
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
    return typeof value === 'number' ? BigInt(value) : value;
  }
}

function known(field: Field, value: Entry['values'][string] | undefined) {
  if (value === undefined || value === '') return undefined;
  if (field.type === 'bool3') return value === '是' ? true : value === '否' ? false : undefined;
  if (field.type === 'integer') return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
  return value;
}
