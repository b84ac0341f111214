import type { CellPlace } from '../../diagnostics/index.js';
import { entities } from '../../model/index.js';
import { shown } from '../describe.js';
import { type Options, sameValue } from '../read-value.js';
import type { ConflictLine, OriginLine, Row } from './prefilled.js';

/** What one source says of a field. */
export interface Said {
  options: Options;
  source: string;
  place?: CellPlace;
}

/** A household or person of the new workbook, and all that is said of it, by field. */
export interface Subject {
  entity: 'household' | 'person';
  said: Map<string, Said[]>;
}

export function put({ said }: Subject, key: string, one: Said): void {
  const list = said.get(key);
  if (list) list.push(one);
  else said.set(key, [one]);
}

/** One row: a cell for each field on which the sources agree and that means one thing. */
export function settle({ entity, said }: Subject, origins: Map<string, OriginLine>, conflicts: ConflictLine[]): Row {
  const row: Row = {};
  const { name: sheet, fields } = entities.find(({ key }) => key === entity)!;
  const subject = String((said.get('name') ?? said.get('headName') ?? said.get('householdId'))?.[0]?.options[0] ?? '');
  for (const field of fields) {
    const list = said.get(field.key);
    if (!list) continue;
    const common = list[0]!.options.filter((one) =>
      list.every(({ options }) => options.some((other) => sameValue(one, other))),
    );
    if (common.length === 0) {
      const distinct = list.filter(
        (one, i) =>
          list.findIndex((other) => other.source === one.source && sameValue(other.options[0]!, one.options[0]!)) === i,
      );
      conflicts.push({
        sheet,
        subject,
        column: field.name,
        said: distinct.map(({ source, options, place }) => ({
          source: source || '户编号',
          value: options.map(shown).join('或'),
          ...(place && { place }),
        })),
      });
    } else if (common.length === 1) {
      row[field.key] = common[0]!;
      for (const source of new Set(list.map((one) => one.source))) {
        if (source === '') continue;
        const key = `${sheet}|${field.name}|${source}`;
        const line = origins.get(key) ?? { sheet, column: field.name, source, count: 0 };
        line.count += 1;
        origins.set(key, line);
      }
    }
  }
  return row;
}
